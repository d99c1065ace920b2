package bihuan.platform.web;

import bihuan.kernel.Id;
import bihuan.kernel.JurisdictionId;
import java.lang.reflect.Constructor;
import java.util.UUID;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets endpoints take typed ids and ISO dates as parameters. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new Ids());
        registry.addConverter(String.class, JurisdictionId.class, text -> new JurisdictionId(Integer.parseInt(text)));
        DateTimeFormatterRegistrar iso = new DateTimeFormatterRegistrar();
        iso.setUseIsoFormat(true);
        iso.registerFormatters(registry);
    }

    private static final class Ids implements ConverterFactory<String, Id> {

        @Override
        public <T extends Id> Converter<String, T> getConverter(Class<T> type) {
            try {
                Constructor<T> constructor = type.getDeclaredConstructor(UUID.class);
                ReflectionUtils.makeAccessible(constructor);
                return text -> make(constructor, UUID.fromString(text));
            } catch (NoSuchMethodException e) {
                throw new IllegalArgumentException("An id is a record of one UUID: " + type, e);
            }
        }

        private static <T> T make(Constructor<T> constructor, UUID value) {
            try {
                return constructor.newInstance(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("Not an id: " + value, e);
            }
        }
    }
}

package bihuan.platform.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** Lets JSON keep what the code promises to the compiler: a component of one of our records that is not {@code @Nullable} is there. */
class NullnessIntrospector extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return isPromised(member) ? Boolean.TRUE : super.hasRequiredMarker(config, member);
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        return isPromised(annotated)
                ? JsonSetter.Value.construct(Nulls.FAIL, Nulls.DEFAULT)
                : super.findSetterInfo(config, annotated);
    }

    private static boolean isPromised(Annotated annotated) {
        if (!(annotated instanceof AnnotatedParameter parameter)) {
            return false;
        }
        Class<?> owner = parameter.getDeclaringClass();
        if (!owner.isRecord() || !owner.getPackageName().startsWith("bihuan")) {
            return false;
        }
        AnnotatedType[] types = ((Executable) parameter.getOwner().getAnnotated()).getAnnotatedParameterTypes();
        return !types[parameter.getIndex()].isAnnotationPresent(Nullable.class);
    }
}

package bihuan.enterprises.web;

import bihuan.enterprises.CreditCode;
import bihuan.enterprises.EnterpriseDetails;
import bihuan.enterprises.EnterpriseProfile;
import bihuan.enterprises.EnterpriseRefusal;
import bihuan.enterprises.Industry;
import bihuan.enterprises.SizeClass;
import bihuan.kernel.AreaId;
import bihuan.kernel.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise as it is sent in.
 *
 * @param creditCode 18 characters; full-width, lower case and spaces are forgiven
 * @param industry e.g. {@code C} or {@code C34}
 */
record EnterpriseBody(
        @NotBlank @Size(max = 60) String creditCode,
        @NotBlank @Size(max = 400) String name,
        @Nullable AreaId area,
        @Size(max = 600) @Nullable String address,
        @Size(max = 3) @Nullable String industry,
        @Nullable SizeClass size,
        boolean monitored,
        @Valid @Nullable ProfileBody profile) {

    /** Further facts. */
    record ProfileBody(
            @PositiveOrZero @Nullable Long registeredCapital,
            @PositiveOrZero @Nullable Integer staff,
            @Size(max = 20) @Nullable List<@NotNull @Size(max = 60) String> tags) {}

    EnterpriseDetails details() {
        return new EnterpriseDetails(
                creditCode(creditCode), name, area, address, industry(industry), size, monitored, facts(profile));
    }

    static CreditCode creditCode(String text) {
        String code = CreditCode.normalise(text);
        CreditCode.faultOf(code).ifPresent(fault -> {
            throw EnterpriseRefusal.of(fault, code).at("/creditCode");
        });
        return new CreditCode(code);
    }

    static @Nullable Industry industry(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        if (!Industry.known(code)) {
            throw Refusal.of(EnterpriseRefusal.UNKNOWN_INDUSTRY).at("/industry");
        }
        return new Industry(code);
    }

    private static EnterpriseProfile facts(@Nullable ProfileBody body) {
        if (body == null) {
            return EnterpriseProfile.EMPTY;
        }
        List<String> tags = body.tags();
        return new EnterpriseProfile(body.registeredCapital(), body.staff(), tags == null ? List.of() : tags);
    }
}

package bihuan.enterprises;

import bihuan.kernel.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * What the register keeps of an enterprise, as it comes in.
 *
 * @param creditCode unique in the jurisdiction
 * @param name 1 to 200 characters
 * @param area where it is served (属地)
 * @param address registered address (住所), up to 300 characters
 * @param industry section or division
 * @param size {@code null} where nobody has classified it
 * @param monitored whether it is a monitoring point (监测点, D5)
 * @param profile further facts
 */
public record EnterpriseDetails(
        CreditCode creditCode,
        String name,
        @Nullable AreaId area,
        @Nullable String address,
        @Nullable Industry industry,
        @Nullable SizeClass size,
        boolean monitored,
        EnterpriseProfile profile) {}

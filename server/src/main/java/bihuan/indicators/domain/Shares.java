package bihuan.indicators.domain;

import bihuan.indicators.Decompositions.Share;
import bihuan.indicators.IndicatorsRefusal;
import bihuan.kernel.Refusal;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a decomposition must be: each unit and county once, every share more than nothing, together exactly 100 %. */
public final class Shares {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    private Shares() {}

    /** @throws Refusal {@link IndicatorsRefusal#SHARE_WRONG} at its place, {@link IndicatorsRefusal#SHARES_NOT_WHOLE} */
    public static void check(List<Share> shares) {
        Set<List<Object>> seen = new HashSet<>();
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < shares.size(); i++) {
            Share share = shares.get(i);
            boolean right = share.share().signum() > 0
                    && share.share().compareTo(WHOLE) <= 0
                    && share.share().stripTrailingZeros().scale() <= DECIMALS
                    && (share.target() == null || Double.isFinite(share.target()));
            if (!right || !seen.add(Arrays.asList(share.unit(), share.county()))) {
                throw Refusal.of(IndicatorsRefusal.SHARE_WRONG).at("/shares/" + i);
            }
            total = total.add(share.share());
        }
        if (total.compareTo(WHOLE) != 0) {
            throw Refusal.of(IndicatorsRefusal.SHARES_NOT_WHOLE)
                    .at("/shares")
                    .with("total", total.stripTrailingZeros().toPlainString());
        }
    }
}

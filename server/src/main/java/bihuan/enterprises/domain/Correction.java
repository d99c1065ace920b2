package bihuan.enterprises.domain;

import bihuan.enterprises.EnterpriseDetails;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** What differs between two states of an enterprise. */
public final class Correction {
    private static final Map<String, Function<EnterpriseDetails, Object>> FACTS = facts();

    private Correction() {}

    /** The names of the facts that differ, in the order of the record. */
    public static List<String> between(EnterpriseDetails before, EnterpriseDetails after) {
        return FACTS.entrySet().stream()
                .filter(fact -> !Objects.equals(
                        fact.getValue().apply(before), fact.getValue().apply(after)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Function<EnterpriseDetails, Object>> facts() {
        Map<String, Function<EnterpriseDetails, Object>> facts = new LinkedHashMap<>();
        facts.put("creditCode", EnterpriseDetails::creditCode);
        facts.put("name", EnterpriseDetails::name);
        facts.put("area", details -> Objects.toString(details.area()));
        facts.put("address", details -> Objects.toString(details.address()));
        facts.put("industry", details -> Objects.toString(details.industry()));
        facts.put("size", details -> Objects.toString(details.size()));
        facts.put("monitored", EnterpriseDetails::monitored);
        facts.put("profile", EnterpriseDetails::profile);
        return facts;
    }
}

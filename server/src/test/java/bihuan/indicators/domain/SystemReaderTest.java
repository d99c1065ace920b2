package bihuan.indicators.domain;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.indicators.SystemFault;
import bihuan.indicators.SystemFault.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SystemReaderTest {
    static final java.util.List<String> NAMES = BuiltIn.NAMES;

    private static final String GOOD = """
            {"code": "S", "version": "1", "name": "体系", "period": "YEAR", "points": true, "root":
              {"code": "S", "name": "总分", "weight": 100, "combine": "WEIGHTED", "missing": "ZERO", "children": [
                {"code": "A", "name": "甲", "weight": 60, "scoring": {"kind": "BEST", "direction": "MORE"}},
                {"code": "B", "name": "乙", "weight": 40, "scoring": {"kind": "FORMULA", "direction": "MORE", "formula": "[A] * 2"}}
              ]}}""";

    private static SystemReader.Result read(String json) {
        return SystemReader.read(JsonMapper.shared().readTree(json));
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void theSystemsThatComeAlongAreWrittenAsTheyAreRead(String name) {
        JsonNode json = SystemWriter.json(BuiltIn.system(name));
        assertThat(SystemReader.read(json).orThrow()).isEqualTo(BuiltIn.system(name));
    }

    @Test
    void aGoodSystemHasNoFaults() {
        assertThat(read(GOOD).faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "weight": 60                | "weight": 50           | /root/children                    | TOTAL
            "weight": 100               | "weight": 99           | /root/weight                      | TOTAL
            "code": "A"                 | "code": "B"            | /root/children/1/code             | TWICE
            "code": "A"                 | "code": "A B"          | /root/children/0/code             | WRONG
            "name": "甲"                | "name": ""             | /root/children/0/name             | WRONG
            "name": "甲",               |                        | /root/children/0/name             | MISSING
            "weight": 60                | "weight": -1           | /root/children/0/weight           | WRONG
            "weight": 60                | "weight": "60"         | /root/children/0/weight           | WRONG
            "kind": "BEST"              | "kind": "LUCK"         | /root/children/0/scoring/kind     | WRONG
            "direction": "MORE"}        | "direction": "UP"}     | /root/children/0/scoring/direction | WRONG
            [A] * 2                     | [A] * [C]              | /root/children/1/scoring/formula  | FORMULA
            [A] * 2                     | [A] * (2               | /root/children/1/scoring/formula  | FORMULA
            [A] * 2                     | exit(2)                | /root/children/1/scoring/formula  | FORMULA
            "combine": "WEIGHTED"       | "combine": "MAGIC"     | /root/combine                     | WRONG
            "period": "YEAR"            | "period": "DAY"        | /period                           | WRONG
            {"kind": "BEST", "direction": "MORE"} | {"kind": "FRONTIER", "best": 1, "worst": 1} | /root/children/0/scoring | WRONG
            {"kind": "BEST", "direction": "MORE"} | {"kind": "STEPS", "steps": []}              | /root/children/0/scoring | WRONG
            """)
    void aFaultIsFoundWithItsPlace(String good, String bad, String pointer, Kind kind) {
        assertThat(GOOD).contains(good);
        String broken = GOOD.replaceFirst(
                java.util.regex.Pattern.quote(good), java.util.regex.Matcher.quoteReplacement(bad == null ? "" : bad));
        SystemReader.Result result = read(broken);
        assertThat(result.system()).isNull();
        assertThat(result.faults())
                .extracting(SystemFault::pointer, SystemFault::kind)
                .contains(org.assertj.core.groups.Tuple.tuple(pointer, kind));
    }

    @Test
    void allFaultsAreSaidAtOnce() {
        String broken = GOOD.replace("\"name\": \"甲\"", "\"name\": \"\"").replace("\"weight\": 40", "\"weight\": -4");
        assertThat(read(broken).faults()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []
            {}
            {"root": []}
            {"root": {"children": 3}}
            {"root": {"children": [null, 1, "x", [], {}]}}
            {"composites": {}, "table": 1, "root": {"children": [{"children": []}]}}
            """)
    void anythingAtAllIsAnsweredWithFaults(String json) {
        assertThat(read(json).faults()).isNotEmpty();
    }
}

package bihuan.issues.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tells who wrote a text is taken out before a unit reads it (A4, C6). */
class ScreeningTest {
    private static final String ENTERPRISE = "澜川市永泰机械制造有限公司";
    private static final String PERSON = "欧阳志远";

    private static String screened(String text) {
        return Screening.screen(text, ENTERPRISE, PERSON).text();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            请打13800138000找我          | 请打[电话]找我
            请打138-0013-8000找我        | 请打[电话]找我
            电话１３８００１３８０００     | 电话[电话]
            电话一三八零零一三八零零零     | 电话[电话]
            座机0532-85551234            | 座机[电话]
            热线400-820-8820             | 热线[电话]
            代码91350100M000100Y43       | 代码[信用代码]
            身份证370102199001011234     | 身份证[证件号]
            我的车鲁A8K26Z被拖走          | 我的车[车牌]被拖走
            邮箱li.wei@yongtai.example   | 邮箱[邮箱]
            我们澜川市永泰机械制造有限公司在此 | 我们[企业]在此
            澜川市永泰机械制造的厂房       | [企业]的厂房
            永泰机械制造申请增容           | [企业]申请增容
            联系欧阳志远                   | 联系[姓名]
            """)
    void takesOut(String text, String expected) {
        assertThat(screened(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "补贴120000元拖了300天",
        "文号2026-0315第8号",
        "2026年3月15日申请",
        "编号202603150012345678901",
        "代码913700001635626810",
        "三个月没有答复",
        "一二三四五号楼"
    })
    void leavesNumbersThatTellNothing(String text) {
        assertThat(screened(text)).isEqualTo(text);
    }

    @Test
    void countsEachPlaceOnce() {
        assertThat(Screening.screen("永泰机械制造，即澜川市永泰机械制造有限公司，13800138000", ENTERPRISE, PERSON)
                        .masked())
                .isEqualTo(3);
    }

    @Test
    void hidesAPersonAddressedBySurname() {
        assertThat(Screening.screen("请联系王经理或王总", "", "王建国").text()).isEqualTo("请联系[姓名]或[姓名]");
    }

    @Test
    void masksWordsThatADispatcherNames() {
        assertThat(Screening.mask("老城区唯一的豆腐厂，就在豆腐厂巷", java.util.List.of("唯一的豆腐厂", "豆腐厂巷")))
                .isEqualTo(new Screening.Screened("老城区[已隐去]，就在[已隐去]", 2));
    }

    @Test
    void needsNoNames() {
        assertThat(Screening.screen("没有名字的内容", "", "").text()).isEqualTo("没有名字的内容");
    }
}

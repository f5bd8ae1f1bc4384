package io.zonewatch.indicator.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.indicator.Api;
import io.zonewatch.indicator.RealServers;
import io.zonewatch.indicator.catalogue.Indicator;
import io.zonewatch.indicator.catalogue.IndicatorSet;
import io.zonewatch.indicator.form.FormLibrary;
import io.zonewatch.indicator.form.FormVersion;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found about a report is said in the words of who fills it in, by the pack's catalogue and form. */
@QuarkusTest
@RealServers
class WordingTest {

    private static final String PACK = "deploy/plans/chizhou-2015/";

    @Inject
    Messages messages;

    @Inject
    ObjectMapper mapper;

    @Inject
    FormLibrary library;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DUPLICATE | TAX_REVENUE | Tax revenue (TAX_REVENUE) is given more than once. | 税收收入（TAX_REVENUE） 重复出现。
            DUPLICATE | REVENUE/OTHER | Operating (sales) revenue (REVENUE, other industries) is given more than once. | 经营(销售)收入（REVENUE，其他行业） 重复出现。
            NOT_ON_FORM | TAX_REVENUE | The form does not ask for Tax revenue (TAX_REVENUE). | 该报表不要求填报 税收收入（TAX_REVENUE）。
            NOT_ON_FORM | NO_SUCH | The form does not ask for NO_SUCH. | 该报表不要求填报 NO_SUCH。
            NOT_OWED | TAX_REVENUE | Units of this kind are not asked for Tax revenue (TAX_REVENUE). | 该类单位不需填报税收收入（TAX_REVENUE）。
            NO_BREAKDOWN | TAX_REVENUE | Tax revenue (TAX_REVENUE) has no breakdown. | 税收收入（TAX_REVENUE） 没有分组。
            PARTS_NOT_ASKED | REVENUE | Of Operating (sales) revenue (REVENUE) only the total is asked. | 经营(销售)收入（REVENUE）只填合计。
            PART_WITHOUT_VALUE | REVENUE | A part of Operating (sales) revenue (REVENUE) has a value or is left out. | 经营(销售)收入（REVENUE）的分项须有数值，否则应省略。
            STATUS_NOT_ALLOWED | TAX_REVENUE;EXEMPT | Tax revenue (TAX_REVENUE) cannot be reported as exempt. | 税收收入（TAX_REVENUE）不能填报为 免报。
            COMPULSORY | TAX_REVENUE | Tax revenue (TAX_REVENUE) must be answered, with a value or as not applicable. | 税收收入（TAX_REVENUE）必须填报数值或注明不适用。
            WRONG_UNIT | TAX_REVENUE;万元;亿元 | Tax revenue (TAX_REVENUE) is measured in 万元 (10,000 yuan), not in 亿元 (100 million yuan). | 税收收入（TAX_REVENUE）的计量单位是 万元，不是 亿元。
            TOO_MANY_DECIMALS | TAX_REVENUE;0 | Tax revenue (TAX_REVENUE) must be a whole number. | 税收收入（TAX_REVENUE）须为整数。
            TOO_MANY_DECIMALS | TAX_REVENUE;1 | Tax revenue (TAX_REVENUE) must be a number with at most one decimal. | 税收收入（TAX_REVENUE）最多保留 1 位小数。
            TOO_MANY_DECIMALS | TAX_REVENUE;2 | Tax revenue (TAX_REVENUE) must be a number with at most 2 decimals. | 税收收入（TAX_REVENUE）最多保留 2 位小数。
            OUT_OF_BOUNDS | TAX_REVENUE;-5;0;∞ | Tax revenue (TAX_REVENUE) is -5; it must be at least 0. | 税收收入（TAX_REVENUE）为 -5，应不小于 0。
            OUT_OF_BOUNDS | TAX_REVENUE;7;−∞;5 | Tax revenue (TAX_REVENUE) is 7; it must be at most 5. | 税收收入（TAX_REVENUE）为 7，应不大于 5。
            OUT_OF_BOUNDS | REVENUE/C39;7;0;5 | Operating (sales) revenue (REVENUE, industry C39) is 7; it must be between 0 and 5. | 经营(销售)收入（REVENUE，行业 C39）为 7，应在 0 至 5 之间。
            UNKNOWN_PART | REVENUE;C99;GB/T 4754-2011 | Operating (sales) revenue (REVENUE): C99 is neither a division of GB/T 4754-2011 as a letter and two digits, such as C39, nor OTHER. | 经营(销售)收入（REVENUE）：C99 不是 GB/T 4754-2011 行业大类代码（门类字母加两位数字，如 C39），也不是 OTHER。
            PART_IN_OTHER_SECTION | REVENUE;B39;GB/T 4754-2011;C39 | Operating (sales) revenue (REVENUE): B39 has the letter of another section; in GB/T 4754-2011 this division is C39. | 经营(销售)收入（REVENUE）：B39 的门类字母与大类不符，在 GB/T 4754-2011 中该大类是 C39。
            PARTS_MISSING | REVENUE | Operating (sales) revenue (REVENUE) has a total; its parts are asked too. | 经营(销售)收入（REVENUE）有合计而未填分项。
            TOTAL_MISSING | REVENUE | Operating (sales) revenue (REVENUE) has parts but no total. | 经营(销售)收入（REVENUE）有分项而没有合计。
            SUM_OF_PARTS | REVENUE;60.0;100.0 | The parts of Operating (sales) revenue (REVENUE) add up to 60.0, the total is 100.0. | 经营(销售)收入（REVENUE）的分项之和为 60.0，合计为 100.0。
            CUMULATIVE_FELL | TAX_REVENUE;9;10;2016-02 | Tax revenue (TAX_REVENUE) is 9, less than the 10 accepted for January–February 2016; a cumulative value seldom falls. | 税收收入（TAX_REVENUE）为 9，低于2016年1-2月已通过的 10；累计数一般不应下降。
            CUMULATIVE_ABOVE_LATER | TAX_REVENUE;9;8;2016-04 | Tax revenue (TAX_REVENUE) is 9, more than the 8 accepted for April 2016; a cumulative value seldom falls. | 税收收入（TAX_REVENUE）为 9，高于2016年4月已通过的 8；累计数一般不应下降。
            GROWTH_OUT_OF_BAND | TAX_REVENUE;-35.00;100;-20;∞ | Tax revenue (TAX_REVENUE) has grown by -35.00 % from 100; growth is to be explained unless it is at least -20 %. | 税收收入（TAX_REVENUE）比基数 100 增长 -35.00%；增幅应不小于 -20 %，否则须作说明。
            OUTLIER | TAX_REVENUE;90;4.12;12;3.5 | Tax revenue (TAX_REVENUE): the 90 of this period is unusual for the unit, with a modified z-score of 4.12 among 12 values accepted before; beyond 3.5 it is to be explained. | 税收收入（TAX_REVENUE）：本期为 90，在此前 12 个已通过数值中修正 Z 分数为 4.12，超过 3.5 须作说明。
            PART_EXCEEDS_WHOLE | REVENUE/C39;12;REVENUE;10 | Operating (sales) revenue (REVENUE, industry C39) is 12, more than the 10 of Operating (sales) revenue (REVENUE). | 经营(销售)收入（REVENUE，行业 C39）为 12，大于经营(销售)收入（REVENUE）的 10。
            DIFFERS_FROM_PRECOMPUTED | TAX_REVENUE;9;NOT_APPLICABLE;F-NONE | Tax revenue (TAX_REVENUE) is 9; from the accepted reports of F-NONE follows not applicable. | 税收收入（TAX_REVENUE）为 9；由F-NONE已通过的报表得出 不适用。
            """)
    void aCellIsNamedAsTheCatalogueNamesIt(RuleCode rule, String details, String english, String chinese) {
        assertThat(said(Locale.ENGLISH, rule, "ANY", details)).isEqualTo(english);
        assertThat(said(Locale.SIMPLIFIED_CHINESE, rule, "ANY", details)).isEqualTo(chinese);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DUPLICATE | INDUSTRY/PROGRESS | Leading industries: Progress is given more than once. | 产业集聚与主导产业·工作进展 重复出现。
            SECTION_NOT_ON_FORM | NOWHERE | The form has no section NOWHERE. | 报表没有 NOWHERE 这一部分。
            ASPECT_NOT_ASKED | INDUSTRY;SELF_SCORE | Section “Leading industries” does not ask for “Self-score”. | “产业集聚与主导产业”部分不要求填写“自评分”。
            PASSAGE_MISSING | INDUSTRY/PROBLEMS | Leading industries: Problems must be answered. | 必须填写产业集聚与主导产业·存在问题。
            PASSAGE_SHAPE | INDUSTRY/EVIDENCE | Leading industries: Evidence is answered by exactly what it asks: a text, a score or files. | 产业集聚与主导产业·佐证材料应按要求的形式填写：文字、分数或附件，只填其一。
            TEXT_LENGTH | INDUSTRY/PROGRESS;1;10;2000 | Leading industries: Progress: the length in characters is 1; it must lie between 10 and 2000. | 产业集聚与主导产业·工作进展共 1 字，应为 10 至 2000 字。
            SCORE_OUT_OF_BOUNDS | INDUSTRY/SELF_SCORE;101;0;100 | Leading industries: Self-score is 101; it can lie between 0 and 100, with one decimal. | 产业集聚与主导产业·自评分为 101；应在 0 至 100 之间，至多一位小数。
            FILE_COUNT | INDUSTRY/EVIDENCE;21;1;20 | Leading industries: Evidence: the number of files is 21; it must lie between 1 and 20. | 产业集聚与主导产业·佐证材料列出 21 个附件，应为 1 至 20 个。
            UNKNOWN_ATTACHMENT | ab12 | No attachment ab12 was uploaded for this report. | 没有为该报表上传过附件 ab12。
            """)
    void anAnswerInWordsIsNamedAsTheFormNamesIt(RuleCode rule, String details, String english, String chinese) {
        assertThat(said(Locale.ENGLISH, rule, null, details)).isEqualTo(english);
        assertThat(said(Locale.SIMPLIFIED_CHINESE, rule, null, details)).isEqualTo(chinese);
    }

    private String said(Locale locale, RuleCode rule, String indicator, String details) {
        Finding finding = new Finding(
                "/cells/0/figure", indicator, null, rule, Severity.ERROR, null, null, List.of(details.split(";")));
        return messages.text(locale, rule.code() + ".detail", wording().details(finding));
    }

    private Wording wording() {
        Map<String, Indicator> indicators = Arrays.stream(
                        packed("catalogue.json", Pack.class).indicators())
                .collect(Collectors.toMap(Indicator::code, Function.identity()));
        return new Wording(new IndicatorSet(1, indicators), packed("forms/Q-WRAP.json", FormVersion.class), library);
    }

    private record Pack(int version, String validFrom, String validTo, Indicator[] indicators) {}

    private <T> T packed(String file, Class<T> shape) {
        try {
            return mapper.readValue(Api.file(PACK + file), shape);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(file, e);
        }
    }
}

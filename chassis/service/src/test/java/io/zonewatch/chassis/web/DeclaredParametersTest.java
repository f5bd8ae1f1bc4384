package io.zonewatch.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Query parameters are known wherever they are declared, and read before the operation is reached. */
class DeclaredParametersTest {

    static class Base {
        @QueryParam("inherited")
        String inherited;

        @BeanParam
        Paging paging;
    }

    static class Filter extends Base {
        @QueryParam("number")
        int number;

        @QueryParam("flag")
        Boolean flag;

        @QueryParam("date")
        LocalDate date;

        @QueryParam("frequency")
        Frequency frequency;

        @QueryParam("unit")
        UnitCode unit;

        @QueryParam("period")
        Period period;

        @QueryParam("many")
        List<Integer> many;
    }

    interface Resource {
        void list(@BeanParam Filter filter, @QueryParam("own") String own, String body);
    }

    @Test
    void thoseOfInheritedAndNestedObjectsAreKnown() {
        assertThat(declared())
                .containsOnlyKeys(
                        "inherited",
                        "limit",
                        "cursor",
                        "number",
                        "flag",
                        "date",
                        "frequency",
                        "unit",
                        "period",
                        "many",
                        "own");
    }

    @ParameterizedTest
    @CsvSource({
        "number,5,true",
        "number,x,false",
        "number,'',false",
        "number,1.5,false",
        "number,99999999999,false",
        "flag,true,true",
        "flag,maybe,false",
        "date,2016-02-29,true",
        "date,2015-02-29,false",
        "frequency,MONTHLY,true",
        "frequency,monthly,false",
        "unit,U0011,true",
        "unit,u-0011!,false",
        "period,2016-Q1,true",
        "period,2016-13,false",
        "many,7,true",
        "many,seven,false",
        "own,anything,true"
    })
    void aValueFitsItsTypeOrNot(String name, String text, boolean fits) {
        assertThat(ParameterValue.fits(declared().get(name), text)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"frequency,'MONTHLY,QUARTERLY,ANNUAL'", "flag,'true,false'", "number,''", "unit,''"})
    void aTypeWithAFewValuesNamesThem(String name, String choices) {
        assertThat(String.join(",", ParameterValue.choices(declared().get(name))))
                .isEqualTo(choices);
    }

    @Test
    void aTextWithControlCharactersFitsNothing() {
        assertThat(ParameterValue.fits(String.class, "a\u0000b")).isFalse();
    }

    private static Map<String, Type> declared() {
        return DeclaredParameters.of(
                Arrays.stream(Resource.class.getDeclaredMethods()).findFirst().orElseThrow());
    }
}

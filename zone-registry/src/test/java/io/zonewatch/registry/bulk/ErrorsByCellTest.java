package io.zonewatch.registry.bulk;

import static io.zonewatch.registry.Client.code;
import static io.zonewatch.registry.Client.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.zonewatch.registry.RealServers;
import io.zonewatch.registry.Written;
import io.zonewatch.registry.policy.City;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with one cell hides nothing of the others, and makes nothing wrong that is not. */
@QuarkusTest
@RealServers
class ErrorsByCellTest {

    private static final String UNITS =
            "code,kind,nameZh,nameEn,division,type,level,parent,approvedOn,leadingIndustries,primaryIndustry,validFrom,"
                    + "documentNumber,reason\n";
    private static final String CONTACTS = "unit,role,name,email,locale,validTo\n";
    private static final String PLATFORMS = "unit,kind,level,hostZh,hostEn,industry,isPublic,wholeChain,appliedOn,"
            + "appliedDocument,grantedOn,grantedDocument,reason\n";
    private static final Tokens HUAINAN = Tokens.withRoles("administrator").divisions("3404");

    @Inject
    Written written;

    private static List<String> errors(String kind, String csv) {
        return errors(kind, Files.CHIZHOU, csv);
    }

    /** Cell and fault of each error; the file is refused. */
    private static List<String> errors(String kind, Tokens who, String csv) {
        Response answer = Files.sendOf(kind, who, "", csv.getBytes(StandardCharsets.UTF_8));
        answer.then().statusCode(422);
        List<String> cells = answer.path("errors.pointer");
        List<String> faults = answer.path("errors.code");
        List<String> errors = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            errors.add(cells.get(i) + " " + faults.get(i));
        }
        return errors;
    }

    @Test
    void everyCellOfAUnitIsLookedAt() {
        long before = written.everything();
        String wrong = code() + ",ZONE,,Zone,341731,HIGH_TECH,TOP,T-NOWHERE,2016-02-30,C26;C99,C27,tomorrow,,initial\n";

        assertThat(errors("units", UNITS + wrong))
                .containsExactly(
                        "C2 required",
                        "E2 unknown-division",
                        "G2 unknown-value",
                        "H2 unknown-parent",
                        "I2 wrong-format",
                        "J2 unknown-industry",
                        "K2 not-among-leading",
                        "L2 wrong-format",
                        "M2 required");
        assertThat(written.everything()).isEqualTo(before);
    }

    /** Whether C27 is among the leading ones, and whether the zone has to have a type, cannot be said. */
    @Test
    void whatFollowsFromACellThatIsWrongIsNoError() {
        String industries = code() + ",ZONE,区,Zone,341721,HIGH_TECH,,,,C2X;C27,C27,2016-01-01,No. 1,initial\n";
        String type = code() + ",ZONE,区,Zone,341721,PARK,,,,,,2016-01-01,No. 1,initial\n";
        String kind = code() + ",ZONES,区,Zone,341799,HIGH_TECH,,,,,,2016-01-01,No. 1,initial\n";

        assertThat(errors("units", UNITS + industries + type + kind))
                .containsExactly("J2 wrong-format", "F3 unknown-value", "B4 unknown-value", "E4 unknown-division");
    }

    @Test
    void aRowBehindARefusedOneIsTried() {
        String wrong = code() + ",ZONE,区,Zone,341731,HIGH_TECH,,,,,,2016-01-01,No. 1,initial\n";
        String right = code() + ",ZONE,区,Zone,341721,HIGH_TECH,,,,,,2016-01-01,No. 1,initial\n";

        Files.sendOf("units", Files.CHIZHOU, "&dryRun=true", (UNITS + wrong + right).getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("rejected", equalTo(1))
                .body("errors.cell", equalTo(List.of("E2")));
    }

    @Test
    void aKnownUnitIsLookedAtAsItWouldBeChanged() {
        String known = registered();

        assertThat(errors("units", UNITS + known + ",CITY,区,Zone,341731,HIGH_TECH,,,,,,31.2.2016,No. 2,again\n"))
                .containsExactly("B2 given-once", "E2 unknown-division", "L2 wrong-format");
    }

    @Test
    void aParkIsNotToldThatItsZoneWithAWrongCellDoesNotExist() {
        String zone = code();
        String park = code() + ",ZONE,园,Park,341721,INDUSTRIAL_PARK,," + zone + ",,,,2016-01-01,No. 1,initial\n";

        assertThat(errors(
                        "units",
                        UNITS + park + zone + ",ZONE,区,Zone,341721,HIGH_TECH,,,soon,,,2016-01-01,No. 1,initial\n"))
                .containsExactly("I3 wrong-format");
    }

    /** Findings follow from all cells: the zone with five leading industries is told of them once its day can be read. */
    @Test
    void whatThePolicyFindsIsToldOfRowsThatCanBeReadOnly() {
        new City("3404").bound();
        String five = code()
                + ",ZONE,区,Zone,340402,HIGH_TECH,PROVINCIAL,,2010-01-01,C13;C14;C15;C17;C26,C13,2016-01-01,No. 1,initial\n";

        assertThat(errors("units", HUAINAN, UNITS + five.replace("2010-01-01", "2010-13-01")))
                .containsExactly("I2 wrong-format");
        assertThat(errors("units", HUAINAN, UNITS + five)).isNotEmpty().allMatch(error -> error.endsWith(" finding"));
    }

    /** The last row of a list is not blamed for what the list lacks because another row cannot be read. */
    @Test
    void everyCellOfAPersonIsLookedAtAndTheListIsNotJudged() {
        new City("3404").bound();
        String unit = new City("3404").exemplary("");

        assertThat(errors(
                        "contacts",
                        HUAINAN,
                        CONTACTS + unit + ",BOSS,张三,zhang@example,fr,2016-02-30\n" + unit + ",OTHER,李四,,en,2015-12-31\n"
                                + unit + ",OTHER,王五,,en,\n"))
                .containsExactly(
                        "B2 unknown-value",
                        "D2 wrong-format",
                        "E2 wrong-format",
                        "F2 wrong-format",
                        "F3 ends-before-begin");
    }

    @Test
    void everyCellOfAPlatformIsLookedAtButNotTheOrderOfItsSteps() {
        String unit = registered();
        String tooLong = "x".repeat(201);

        assertThat(errors(
                        "platforms",
                        PLATFORMS + unit + ",LAB,省级,,Institute,C99,maybe,No,2015-06-01,No. 1,2015-02-30," + tooLong
                                + ",because\n" + unit + ",KEY_LABORATORY,省级,院,Institute,C99,是,No,2015-13-01," + tooLong
                                + ",2015-06-01,No. 2,\n"))
                .containsExactly(
                        "B2 unknown-value",
                        "D2 required",
                        "F2 unknown-industry",
                        "G2 unknown-value",
                        "K2 wrong-format",
                        "L2 too-long",
                        "F3 unknown-industry",
                        "I3 wrong-format",
                        "J3 too-long",
                        "M3 required");
    }

    @Test
    void rowsWithDaysThatCannotBeReadAreNotTakenForTheSame() {
        String unit = registered();
        String row = unit + ",KEY_LABORATORY,省级,院,Institute,C39,是,No,%s,No. 1,,,because\n";

        assertThat(errors("platforms", PLATFORMS + row.formatted("2015-02-30") + row.formatted("2015-02-31")))
                .containsExactly("I2 wrong-format", "I3 wrong-format");
        assertThat(errors("platforms", PLATFORMS + row.formatted("2015-02-30") + row.formatted("2015-02-30")))
                .containsExactly("I2 wrong-format", "A3 duplicate-row", "I3 wrong-format");
    }
}

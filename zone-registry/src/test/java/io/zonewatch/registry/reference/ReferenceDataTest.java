package io.zonewatch.registry.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of the reference data are what their description and SOURCES.md say, and whole. */
class ReferenceDataTest {

    private static final Path FOLDER = Path.of(System.getProperty("zonewatch.root"), "deploy/reference");

    private static final Map<Level, String> FORMS = Map.of(
            Level.PROVINCE, "[1-9][0-9]0000",
            Level.PREFECTURE, "[1-9][0-9]{3}00",
            Level.COUNTY, "[1-9][0-9]{5}",
            Level.SECTION, "[A-T]",
            Level.DIVISION, "[A-T][0-9]{2}",
            Level.GROUP, "[A-T][0-9]{3}");

    private static final Map<Level, Set<Level>> ABOVE = Map.of(
            Level.PREFECTURE, Set.of(Level.PROVINCE),
            Level.COUNTY, Set.of(Level.PROVINCE, Level.PREFECTURE),
            Level.DIVISION, Set.of(Level.SECTION),
            Level.GROUP, Set.of(Level.DIVISION));

    static Stream<EditionFile> files() {
        return EditionFile.all(new ObjectMapper().registerModule(new JavaTimeModule())).stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void theFileIsTheOneDescribed(EditionFile file) throws IOException, NoSuchAlgorithmException {
        byte[] bytes = Files.readAllBytes(FOLDER.resolve(file.file()));
        String sources = Files.readString(FOLDER.resolve("SOURCES.md"));

        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));

        assertThat(sha256).isEqualTo(file.sha256());
        assertThat(sources).contains(sha256);
        assertThat(file.read()).hasSize(file.entries());
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyCodeHasItsFormItsNamesAndAParentOneLevelUp(EditionFile file) {
        List<Entry> entries = file.read();
        Map<String, Entry> byCode = entries.stream().collect(Collectors.toMap(Entry::code, entry -> entry));

        assertThat(entries)
                .isSortedAccordingTo(java.util.Comparator.comparing(Entry::code))
                .allSatisfy(entry -> {
                    assertThat(entry.code()).matches(FORMS.get(entry.level()));
                    assertThat(entry.names().zh()).isNotBlank().matches("[\\p{IsHan}、（）]+");
                    assertThat(entry.names().en()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
                    if (entry.parent() == null) {
                        assertThat(entry.level()).isIn(Level.PROVINCE, Level.SECTION);
                    } else {
                        Entry parent = byCode.get(entry.parent());
                        assertThat(parent).as("parent of %s", entry.code()).isNotNull();
                        assertThat(parent.level()).isIn(ABOVE.get(entry.level()));
                        assertThat(entry.code()).startsWith(parent.code().replaceAll("(00)+$", ""));
                    }
                });
        assertThat(byCode).hasSameSizeAs(entries);
    }

    /** Every prefecture of Anhui with all its counties, by name: the province is complete. */
    @ParameterizedTest
    @MethodSource("files")
    void thePrefecturesOfAnhuiAreComplete(EditionFile file) {
        if (file.catalogue() == Catalogue.INDUSTRIES) {
            return;
        }
        Set<String> prefectures = file.read().stream()
                .filter(entry -> "340000".equals(entry.parent()))
                .map(entry -> entry.names().zh())
                .collect(Collectors.toSet());

        assertThat(prefectures)
                .containsExactlyInAnyOrder(
                        "合肥市", "芜湖市", "蚌埠市", "淮南市", "马鞍山市", "淮北市", "铜陵市", "安庆市", "黄山市", "滁州市", "阜阳市", "宿州市", "六安市",
                        "亳州市", "池州市", "宣城市");
    }
}

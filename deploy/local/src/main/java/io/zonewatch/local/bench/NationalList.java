package io.zonewatch.local.bench;

import io.zonewatch.local.command.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A made-up list as long as the country's: one zone in each of so many counties, as CSV.
 *
 * @param rows without the headings
 */
public record NationalList(List<String> rows) {

    /** How many zones it has. */
    public static final int ZONES = 2_700;

    private static final String HEADINGS =
            "code,kind,nameZh,nameEn,division,type,level,leadingIndustries,validFrom,documentNumber,reason\n";
    private static final int DIVISION = 6;

    /** Keeps a copy. */
    public NationalList {
        rows = List.copyOf(rows);
    }

    /** The counties of the division catalogue (GB/T 2260) that no end is known of, each with a zone. */
    public static NationalList of(Path project) throws IOException {
        try (var lines = Files.lines(project.resolve("deploy/reference/divisions/gb-t-2260-2015.csv"))) {
            var rows = lines.filter(line -> line.contains(",COUNTY,") && line.endsWith(",,"))
                    .limit(ZONES)
                    .map(line -> row(line.substring(0, DIVISION)))
                    .toList();
            if (rows.size() < ZONES) {
                throw new Trouble("the catalogue of divisions has only " + rows.size() + " counties.");
            }
            return new NationalList(rows);
        }
    }

    /** The codes of the zones. */
    public List<String> units() {
        return rows.stream().map(row -> row.substring(0, row.indexOf(','))).toList();
    }

    private static String row(String division) {
        return "N-" + division + ",ZONE,第" + division + "号合成开发区,Synthetic zone " + division + "," + division
                + ",HIGH_TECH,PROVINCIAL,C26;C27,2016-01-01,No. 1,synthetic";
    }

    /** The file that is sent. */
    public byte[] file() {
        return (HEADINGS + body()).getBytes(StandardCharsets.UTF_8);
    }

    /** The rows alone, as COPY takes them. */
    public String body() {
        return rows.stream().collect(Collectors.joining("\n", "", "\n"));
    }
}

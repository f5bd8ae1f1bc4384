package io.zonewatch.indicator.validation;

import io.zonewatch.reporting.IndustryEdition;
import io.zonewatch.reporting.formula.TopN;
import java.util.Map;
import java.util.Optional;

/**
 * Parts of a breakdown are named as all of them are: by a division 大类 with the letter of its section 门类, or OTHER; so that no industry is counted
 * under two codes.
 *
 * @param edition the one that holds for the report's period
 */
record PartCodes(String indicator, IndustryEdition edition) implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.UNKNOWN_PART;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of("edition", edition.title());
    }

    @Override
    public void check(Sheet sheet) {
        sheet.of(indicator)
                .filter(line -> line.cell().part() != null && sheet.isFirst(line))
                .forEach(line -> check(sheet, line, line.cell().part()));
    }

    private void check(Sheet sheet, Sheet.Line line, String part) {
        if (part.equals(TopN.OTHER)) {
            return;
        }
        Expectation known = Expectation.by(Origin.CLASSIFICATION, edition.title());
        Optional<String> division = edition.divisionLike(part);
        if (division.isEmpty()) {
            sheet.refuse(line, "/part", code(), known, indicator, part, edition.title());
        } else if (!division.get().equals(part)) {
            sheet.refuse(
                    line,
                    "/part",
                    RuleCode.PART_IN_OTHER_SECTION,
                    known,
                    indicator,
                    part,
                    edition.title(),
                    division.get());
        }
    }
}

package io.zonewatch.indicator.validation;

import io.zonewatch.chassis.problem.Limits;
import io.zonewatch.chassis.problem.MeasureName;
import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.chassis.problem.Spoken;
import io.zonewatch.indicator.Names;
import io.zonewatch.indicator.catalogue.IndicatorSet;
import io.zonewatch.indicator.form.FormLibrary;
import io.zonewatch.indicator.form.FormVersion;
import io.zonewatch.indicator.narrative.Section;
import io.zonewatch.reporting.FigureStatus;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.formula.TopN;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Says what was found about a report in the words of who fills it in: indicators by the names of the catalogue with their codes behind, sections and
 * forms by their titles. Findings themselves are kept with codes only, for readers of either language.
 *
 * @param indicators of the catalogue that the report goes by
 * @param form by which it is filled in
 * @param library for the titles of other forms
 */
public record Wording(IndicatorSet indicators, FormVersion form, FormLibrary library) {

    /** The finding in the caller's language. */
    public Issue issue(Finding finding, String explanation, Messages messages) {
        return new Issue(
                finding.pointer(),
                finding.indicator(),
                finding.part(),
                finding.rule().code(),
                finding.severity(),
                messages.text(finding.rule().code() + ".detail", details(finding)),
                finding.figure(),
                finding.expectation(),
                explanation);
    }

    /** What goes into a finding's message. */
    public Object[] details(Finding finding) {
        return IntStream.range(0, finding.details().size())
                .mapToObj(i -> detail(finding, i))
                .toArray();
    }

    private Object detail(Finding finding, int i) {
        String text = finding.details().get(i);
        return switch (finding.rule().detail(i)) {
            case PLAIN -> text;
            case CELL -> finding.indicator() == null ? passage(text) : cell(text);
            case FIGURE -> figure(text);
            case MEASURE -> measure(text);
            case DECIMALS -> decimals(text);
            case RANGE -> range(text, finding.details().get(i + 1), "");
            case PERCENT_RANGE -> range(text, finding.details().get(i + 1), " %");
            case PERIOD -> (Spoken) (locale, _) -> Period.parse(text).label(locale);
            case FORM -> title(text);
            case SECTION -> section(text);
            case ASPECT -> aspect(text);
            case PASSAGE -> passage(text);
        };
    }

    /** A cell by its name; by its code where the catalogue does not have it. */
    public Object cell(String indicator, String part) {
        Optional<Names> names = indicators.find(indicator).map(found -> found.names());
        if (names.isEmpty()) {
            return indicator;
        }
        if (part == null) {
            return phrase("cell.total", names.get(), indicator);
        }
        return part.equals(TopN.OTHER)
                ? phrase("cell.rest", names.get(), indicator)
                : phrase("cell.part", names.get(), indicator, part);
    }

    private Object cell(String code) {
        String[] place = code.split("/", 2);
        return cell(place[0], place.length == 1 ? null : place[1]);
    }

    /** A section by its title; by its code where the form does not have it. */
    public Object section(String code) {
        Optional<Names> names = form.narrative().stream()
                .filter(section -> section.code().equals(code))
                .map(Section::names)
                .findFirst();
        return names.isPresent() ? names.get() : code;
    }

    private Object passage(String code) {
        String[] place = code.split("/", 2);
        return phrase("passage", section(place[0]), aspect(place[1]));
    }

    private static Spoken aspect(String aspect) {
        return phrase("print.aspect." + aspect);
    }

    private static Object figure(String text) {
        boolean isNothing = Arrays.stream(FigureStatus.values()).map(Enum::name).anyMatch(text::equals);
        return isNothing ? phrase("print.figure." + text) : text;
    }

    private static Spoken measure(String unit) {
        return (locale, messages) -> {
            String name = new MeasureName(unit).in(locale, messages);
            return name.equals(unit) ? unit : unit + " (" + name + ")";
        };
    }

    private static Spoken decimals(String most) {
        return switch (most) {
            case "0" -> phrase("decimals.none");
            case "1" -> phrase("decimals.one");
            default -> phrase("decimals.more", most);
        };
    }

    private Object title(String code) {
        Optional<Names> names = library.latest(code).map(FormVersion::names);
        return names.isPresent() ? names.get() : code;
    }

    private static Spoken phrase(String key, Object... details) {
        return (locale, messages) -> messages.text(locale, key, details);
    }

    private static Limits range(String lowest, String highest, String unit) {
        return new Limits(
                lowest.equals(Parameters.NO_LOWEST) ? null : lowest + unit,
                highest.equals(Parameters.NO_HIGHEST) ? null : highest + unit);
    }
}

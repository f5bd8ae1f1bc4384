package io.zonewatch.indicator.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zonewatch.chassis.event.OutgoingEvent;
import io.zonewatch.indicator.Names;
import io.zonewatch.indicator.narrative.Section;
import io.zonewatch.reporting.DueRule;
import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.Period;
import java.util.List;

/** What a form tells the other services: all its versions, without what only administrators need. */
final class FormEvents {

    static final String TOPIC = "zonewatch.indicator.forms.v1";
    static final String TYPE = "io.zonewatch.indicator.form.v1";

    private FormEvents() {}

    private record Data(String code, List<Version> versions) {}

    private record Version(
            int version,
            Names names,
            Frequency frequency,
            List<FormCell> cells,
            OwedBy owedBy,
            Period validFrom,
            Period validTo,
            List<Integer> skippedMonths,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> skippedQuarters,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Period> skippedPeriods,
            DueRule dueRule,
            DueRule lockRule,
            @JsonInclude(JsonInclude.Include.NON_NULL) DueRule reviewDueRule,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean signature,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Section> narrative) {

        static Version of(FormVersion form) {
            return new Version(
                    form.version(),
                    form.names(),
                    form.frequency(),
                    form.cells(),
                    form.owedBy(),
                    form.validFrom(),
                    form.validTo(),
                    form.skippedMonths(),
                    form.skippedQuarters(),
                    form.skippedPeriods(),
                    form.dueRule(),
                    form.lockRule(),
                    form.reviewDueRule(),
                    form.signature(),
                    form.narrative());
        }
    }

    static OutgoingEvent of(Form form, long sequence) {
        Data data =
                new Data(form.code(), form.versions().stream().map(Version::of).toList());
        return new OutgoingEvent(TOPIC, form.code(), form.code(), TYPE, form.code(), sequence, data);
    }
}

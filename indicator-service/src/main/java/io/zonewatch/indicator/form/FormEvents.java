package io.zonewatch.indicator.form;

import io.zonewatch.chassis.event.OutgoingEvent;
import io.zonewatch.indicator.Names;
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
            FormVersion.OwedBy owedBy,
            Period validFrom,
            Period validTo,
            List<Integer> skippedMonths,
            DueRule dueRule,
            DueRule lockRule) {

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
                    form.dueRule(),
                    form.lockRule());
        }
    }

    static OutgoingEvent of(Form form, long sequence) {
        Data data =
                new Data(form.code(), form.versions().stream().map(Version::of).toList());
        return new OutgoingEvent(TOPIC, form.code(), form.code(), TYPE, form.code(), sequence, data);
    }
}

package io.zonewatch.assessment.handover;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.assessment.handover.Handover.Row;
import io.zonewatch.assessment.plan.PlanBasis;
import io.zonewatch.assessment.plan.PlanVersion;
import io.zonewatch.assessment.progress.Status;
import io.zonewatch.assessment.progress.TargetSheet;
import io.zonewatch.assessment.progress.TargetSheet.Reading;
import io.zonewatch.assessment.progress.TargetSheets;
import io.zonewatch.assessment.progress.TargetSources;
import io.zonewatch.assessment.report.ReportedPlan;
import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Language;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** Hands the figures and results of a year over. */
@ApplicationScoped
class HandoverService {

    private final ReportedPlan plans;
    private final TargetSheets sheets;
    private final TargetSources sources;
    private final HandoverSheet sheet;
    private final Language language;
    private final Messages messages;
    private final ObjectMapper mapper;

    @Inject
    HandoverService(
            ReportedPlan plans,
            TargetSheets sheets,
            TargetSources sources,
            HandoverSheet sheet,
            Language language,
            Messages messages,
            ObjectMapper mapper) {
        this.plans = plans;
        this.sheets = sheets;
        this.sources = sources;
        this.sheet = sheet;
        this.language = language;
        this.messages = messages;
        this.mapper = mapper;
    }

    /**
     * What the digest is taken over.
     *
     * @param basis null for the first version, so that hand-overs of before there were versions keep their digest
     */
    private record Facts(
            String plan,
            int year,
            @JsonInclude(JsonInclude.Include.NON_NULL) PlanBasis basis,
            List<Row> rows) {}

    /**
     * The hand-over.
     *
     * @param code of the plan, null for the only one within scope
     * @param asOf by what was known then; null for now
     * @throws Problem not-found if the plan has no target within scope, invalid-parameter if there are several to choose from
     */
    @Transactional
    Handover of(String code, Period year, Instant asOf) {
        PlanVersion plan = plans.find(code, year, asOf);
        PlanBasis basis = PlanBasis.of(plan);
        List<Row> rows = sheets.of(plan.code(), year, asOf).stream()
                .map(drawn -> row(plan.code(), drawn.sheet(), year, asOf))
                .toList();
        Facts facts = new Facts(
                plan.code(),
                year.year(),
                basis.isFirst() ? null : basis,
                rows.stream().map(Row::facts).toList());
        return new Handover(plan.code(), plan.names(), basis, year.year(), rows, digest(facts));
    }

    /** The same as a table in the caller's language. */
    @Transactional
    byte[] file(String code, Period year, Instant asOf, HandoverFormat format) {
        return format.write(sheet.of(of(code, year, asOf), language.current()));
    }

    private Row row(String plan, TargetSheet sheet, Period year, Instant asOf) {
        Reading counted =
                sheet.counted() != null && year.contains(sheet.counted().period()) ? sheet.counted() : null;
        Reading told = counted == null && sheet.provisional() != null ? sheet.provisional() : counted;
        return new Row(
                sheet.target(),
                sheet.names(),
                sheet.unit(),
                sheet.baseline(),
                sheet.checkpoint(),
                counted == null ? null : counted.period(),
                counted == null ? null : counted.value(),
                counted == null ? null : counted.pathValue(),
                counted == null ? null : counted.gap(),
                counted == null ? null : counted.yearGrowth(),
                counted == null ? null : counted.quarterGrowth(),
                counted == null ? Status.CANNOT_BE_ASSESSED : counted.status(),
                told == null ? sheet.why() : why(told, year),
                told == null ? null : told.coverage(),
                counted == null ? List.of() : sources.of(plan, sheet.target(), counted.period(), asOf));
    }

    /** A cumulative figure of a part of the year is not the year's, so it does not pass for that. */
    private String why(Reading told, Period year) {
        boolean whole = !told.period().end().isBefore(year.end());
        return told.why() != null || whole
                ? told.why()
                : messages.text("handover.part-of-year", told.period().label(language.current()));
    }

    private String digest(Facts facts) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(mapper.writeValueAsBytes(facts)));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("the hand-over has no digest", e);
        }
    }
}

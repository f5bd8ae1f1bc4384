package io.zonewatch.registry.recognition.reading;

import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.recognition.Level;
import io.zonewatch.registry.recognition.Line;
import io.zonewatch.registry.recognition.State;
import io.zonewatch.registry.recognition.Subject;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Recognitions in the caller's language. */
@ApplicationScoped
public class RecognitionTexts {

    private final Messages messages;

    @Inject
    RecognitionTexts(Messages messages) {
        this.messages = messages;
    }

    /** Name of a kind. */
    public String kind(Subject<?> subject, String kind) {
        return messages.text(subject.word() + "-kind." + kind);
    }

    /** Name of a level. */
    public String level(Level level) {
        return messages.text("recognition-level." + level);
    }

    /** Name of a state. */
    public String state(State state) {
        return messages.text("recognition-state." + state);
    }

    /** The steps that were known at a moment. */
    public List<StepView> steps(Line line, Moment moment) {
        return line.steps(moment.known()).stream()
                .map(step -> StepView.of(step, state(step.state())))
                .toList();
    }

    /** The counts with their names and their total. */
    public RecognitionSummary summary(Subject<?> subject, Moment moment, List<Count> counts) {
        return new RecognitionSummary(
                moment.day(),
                moment.known().atZone(ReportingZone.ID).toOffsetDateTime(),
                counts.stream().mapToLong(Count::count).sum(),
                counts.stream()
                        .map(count -> new RecognitionSummary.Row(
                                count.kind(),
                                kind(subject, count.kind()),
                                count.level(),
                                level(count.level()),
                                count.state(),
                                state(count.state()),
                                count.count()))
                        .toList());
    }
}

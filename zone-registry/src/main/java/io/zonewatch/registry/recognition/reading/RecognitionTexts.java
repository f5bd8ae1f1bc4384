package io.zonewatch.registry.recognition.reading;

import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.recognition.Level;
import io.zonewatch.registry.recognition.Line;
import io.zonewatch.registry.recognition.State;
import io.zonewatch.registry.recognition.Step;
import io.zonewatch.registry.recognition.Subject;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

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
        return messages.text(level.word());
    }

    /** Name of a state. */
    public String state(State state) {
        return messages.text(state.word());
    }

    /** Where a line stands at a moment, with the steps that were known then. */
    public Progress progress(Line line, Moment moment) {
        Optional<Step> step = line.at(moment);
        return new Progress(
                step.map(Step::state).orElse(null),
                step.map(Step::state).map(this::state).orElse(null),
                step.map(decisive -> decisive.paper().on()).orElse(null),
                line.steps(moment.known()).stream()
                        .map(one -> StepView.of(one, state(one.state())))
                        .toList(),
                line.sequence(moment.known()));
    }

    /** The counts with their names and their total. */
    public RecognitionSummary summary(Subject<?> subject, Moment moment, List<Count> counts) {
        return new RecognitionSummary(
                moment.day(),
                moment.known().equals(Moment.EVERYTHING) ? null : ReportingZone.offsetOf(moment.known()),
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

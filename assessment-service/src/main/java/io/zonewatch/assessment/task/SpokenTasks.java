package io.zonewatch.assessment.task;

import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.chassis.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Names tasks in a sentence, in the reader's language; of those out of scope only how many there are. */
@ApplicationScoped
class SpokenTasks {

    private final Messages messages;
    private final Language language;

    @Inject
    SpokenTasks(Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    /**
     * The tasks with their names, codes and states.
     *
     * @param within codes of the tasks within scope
     */
    String of(List<Task> tasks, Set<String> within) {
        List<String> words = new ArrayList<>();
        tasks.stream()
                .filter(task -> within.contains(task.code()))
                .map(task -> messages.text(
                        "spoken-tasks.task", task.planned().names().in(language.current()), task.code(), task.state()))
                .forEach(words::add);
        int others = tasks.size() - words.size();
        if (others > 0) {
            words.add(messages.text("spoken-tasks.others", others));
        }
        return String.join(messages.text("spoken-tasks.and"), words);
    }
}

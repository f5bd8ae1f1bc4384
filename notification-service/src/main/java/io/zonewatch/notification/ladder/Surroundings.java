package io.zonewatch.notification.ladder;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What a ladder is checked against: what it may name is only what there is. */
@ApplicationScoped
class Surroundings {

    private final DeliverableChannels channels;
    private final KnownTexts texts;
    private final KnownUnits units;
    private final KnownForms forms;
    private final List<KnownNews> news;

    @Inject
    Surroundings(
            DeliverableChannels channels,
            KnownTexts texts,
            KnownUnits units,
            KnownForms forms,
            @All List<KnownNews> news) {
        this.channels = channels;
        this.texts = texts;
        this.units = units;
        this.forms = forms;
        this.news = List.copyOf(news);
    }

    DeliverableChannels channels() {
        return channels;
    }

    KnownTexts texts() {
        return texts;
    }

    KnownUnits units() {
        return units;
    }

    KnownForms forms() {
        return forms;
    }

    /** Whether anything is told by a ladder of that form. */
    boolean knowsNews(String form) {
        return news.stream().anyMatch(each -> each.knows(form));
    }
}

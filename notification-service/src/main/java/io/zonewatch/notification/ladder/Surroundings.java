package io.zonewatch.notification.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What a ladder is checked against: what it may name is only what there is. */
@ApplicationScoped
class Surroundings {

    private final DeliverableChannels channels;
    private final KnownTexts texts;
    private final KnownUnits units;
    private final KnownNews news;

    @Inject
    Surroundings(DeliverableChannels channels, KnownTexts texts, KnownUnits units, KnownNews news) {
        this.channels = channels;
        this.texts = texts;
        this.units = units;
        this.news = news;
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

    KnownNews news() {
        return news;
    }
}

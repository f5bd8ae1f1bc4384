package io.zonewatch.notification.frontend;

import io.zonewatch.notification.delivery.Message;
import io.zonewatch.notification.delivery.MessageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The page of the installation's front end on which the report that a message is about is worked on. */
@ApplicationScoped
public class ReportPage {

    private final FrontEnd frontEnd;

    @Inject
    ReportPage(FrontEnd frontEnd) {
        this.frontEnd = frontEnd;
    }

    /** Empty where the installation has told of none, and for what is not about one report: news, and a digest. */
    public Optional<URI> of(Message message) {
        if (message.kind().isNews() || !MessageId.isOfOneReminder(message.id())) {
            return Optional.empty();
        }
        return frontEnd.report().map(page -> of(message.about().id(), page));
    }

    /**
     * The page of an obligation.
     *
     * @throws IllegalArgumentException if that is no address
     */
    static URI of(String obligation, String page) {
        return URI.create(page.replace(FrontEnd.OBLIGATION, URLEncoder.encode(obligation, StandardCharsets.UTF_8)));
    }
}

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
        return frontEnd.report()
                .map(page -> page.replace(
                        FrontEnd.OBLIGATION, encoded(message.about().id())))
                .map(URI::create);
    }

    private static String encoded(String obligation) {
        return URLEncoder.encode(obligation, StandardCharsets.UTF_8);
    }
}

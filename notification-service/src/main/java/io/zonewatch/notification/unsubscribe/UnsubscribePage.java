package io.zonewatch.notification.unsubscribe;

import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.link.LinkPages;
import io.zonewatch.notification.link.LinkPages.Fact;
import io.zonewatch.notification.link.LinkPages.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * What a mail program calls when its reader unsubscribes: a POST without signing in, which asks nothing more (RFC 8058, 3.2). Who
 * opens the address in a browser finds a page with a button; opening it changes nothing.
 */
@Path("/" + UnsubscribeHeaders.PURPOSE + "/{token}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class UnsubscribePage {

    private final LinkPages pages;
    private final Unsubscribing unsubscribing;
    private final Messages messages;

    @Inject
    UnsubscribePage(LinkPages pages, Unsubscribing unsubscribing, Messages messages) {
        this.pages = pages;
        this.unsubscribing = unsubscribing;
        this.messages = messages;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response open(@PathParam("token") String token) {
        return answer(token, unsubscribing::look);
    }

    @POST
    @PermitAll
    @Operation(hidden = true)
    public Response unsubscribe(@PathParam("token") String token) {
        return answer(token, unsubscribing::switchOff);
    }

    private Response answer(String token, LongFunction<Optional<Subscription>> how) {
        return pages.follow(UnsubscribeHeaders.PURPOSE, token, how, this::page, subject -> unsubscribing
                .look(subject)
                .map(Subscription::language));
    }

    private Page page(Subscription found) {
        Locale spoken = found.language();
        String state = found.switchedOff() ? "done" : "open";
        return new Page(
                spoken,
                messages.text(spoken, "unsubscribe." + state + ".title"),
                messages.text(spoken, "unsubscribe." + state + ".sentence"),
                List.of(new Fact(messages.text(spoken, "unsubscribe.kinds"), kinds(found, spoken))),
                found.switchedOff() ? null : messages.text(spoken, "unsubscribe.button"));
    }

    private String kinds(Subscription found, Locale spoken) {
        return found.kinds().stream()
                .sorted()
                .map(StepKind::name)
                .map(kind -> messages.text(spoken, "unsubscribe.kind." + kind))
                .collect(Collectors.joining(messages.text(spoken, "unsubscribe.and")));
    }
}

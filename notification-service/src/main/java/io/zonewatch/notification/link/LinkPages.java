package io.zonewatch.notification.link;

import io.quarkus.qute.Engine;
import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.chassis.web.InlineStyle;
import io.zonewatch.chassis.web.Language;
import io.zonewatch.chassis.web.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;

/** The small pages behind links: a heading, some sentences, and perhaps a button that sends the page's address back to us by POST. */
@ApplicationScoped
public class LinkPages {

    private static final InlineStyle STYLE = InlineStyle.of("""
            body{font:1rem/1.6 system-ui,sans-serif;margin:2rem auto;max-width:34rem;padding:0 1rem;color:#1a1a1a;background:#fff}
            h1{font-size:1.4rem}dl{margin:1rem 0}dt{color:#555}dd{margin:0 0 .6rem}
            button{font:inherit;padding:.6rem 1.2rem;border:1px solid #1a4f8b;border-radius:.3rem;color:#fff;background:#1a4f8b}
            button:focus-visible{outline:3px solid #e0a100}
            @media print{button{display:none}}
            """);

    private final Engine engine;
    private final SignedLinks links;
    private final Messages messages;
    private final Language language;

    @Inject
    LinkPages(Engine engine, SignedLinks links, Messages messages, Language language) {
        this.engine = engine;
        this.links = links;
        this.messages = messages;
        this.language = language;
    }

    /**
     * A page.
     *
     * @param language of all that is on it
     * @param button what the button says, or null for none
     */
    public record Page(Locale language, String title, String sentence, List<Fact> facts, String button) {}

    /** Something that is known about what the page is about. */
    public record Fact(String label, String value) {}

    /**
     * Answers whoever follows a link: with the page of what the link names, or with one that says why there is none.
     *
     * @param purpose what the link has to be for
     * @param how what is to be done with what the link names; empty if that no longer exists
     * @param page shows what was found
     * @param reader whose language a link speaks that has expired; empty if nobody knows any more, and the browser's is spoken
     */
    public <T> Response follow(
            String purpose,
            String token,
            LongFunction<Optional<T>> how,
            Function<T, Page> page,
            LongFunction<Optional<Locale>> reader) {
        return followTo(
                purpose,
                token,
                subject -> how.apply(subject).map(found -> answer(Response.Status.OK, page.apply(found))),
                reader);
    }

    /**
     * Answers whoever follows a link to something that has a page of its own.
     *
     * @param answer the page of what the link names; empty if that no longer exists
     */
    public Response followTo(
            String purpose,
            String token,
            LongFunction<Optional<Response>> answer,
            LongFunction<Optional<Locale>> reader) {
        return switch (links.open(purpose, token)) {
            case Opened.Valid valid ->
                answer.apply(Long.parseLong(valid.subject())).orElseGet(this::notOurs);
            case Opened.Expired expired ->
                refuse(
                        Response.Status.GONE,
                        reader.apply(Long.parseLong(expired.subject())).orElseGet(language::current),
                        "expired");
            case Opened.NotOurs notOurs -> notOurs();
        };
    }

    private Response notOurs() {
        return refuse(Response.Status.NOT_FOUND, language.current(), "not-ours");
    }

    private Response refuse(Response.Status status, Locale spoken, String why) {
        return answer(
                status,
                new Page(
                        spoken,
                        messages.text(spoken, "link." + why + ".title"),
                        messages.text(spoken, "link." + why + ".sentence"),
                        List.of(),
                        null));
    }

    /** A page as an answer. */
    public Response answer(Response.Status status, Page page) {
        String html = engine.getTemplate("link/page.html")
                .data("page", page)
                .data("style", STYLE.css())
                .render();
        return Versioned.secretPage(status, html, STYLE);
    }
}

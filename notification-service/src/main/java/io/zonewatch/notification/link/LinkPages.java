package io.zonewatch.notification.link;

import io.quarkus.qute.Engine;
import io.zonewatch.chassis.web.InlineStyle;
import io.zonewatch.chassis.web.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;

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

    @Inject
    LinkPages(Engine engine) {
        this.engine = engine;
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

    /** The page as it is answered. */
    public Response answer(Response.Status status, Page page) {
        String html = engine.getTemplate("link/page.html")
                .data("page", page)
                .data("style", STYLE.css())
                .render();
        return Versioned.secretPage(status, html, STYLE);
    }
}

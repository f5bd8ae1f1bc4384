package io.zonewatch.testing.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import io.zonewatch.testing.Patience;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A browser for the length of a test class. What one class is done with the next takes over, on fresh profiles, so that it starts
 * once; it ends with the JVM.
 *
 * <pre>{@code
 * try (Browser browser = Browser.start()) {
 *     Look look = browser.open(URI.create("http://localhost:8083/..."), Map.of("Accept-Language", "en"));
 *     look.isFaultless();
 *     look.keep("report-en");
 * }
 * }</pre>
 */
public final class Browser implements AutoCloseable {

    private static final int WIDTH = 1100;
    private static final int HEIGHT = 500;

    /** Started and not in use, or null; tests run one after the other. */
    private static Browser idle;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts it, unless one is idle; where there is none the test ends here, skipped or failed. */
    public static Browser start() {
        if (idle != null) {
            Browser browser = idle;
            idle = null;
            return browser;
        }
        Browser browser = launch();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(browser::end));
        return browser;
    }

    private static Browser launch() {
        Path chromium = Chromium.required();
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            return new Browser(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(chromium)
                                    .setArgs(Chromium.FLAGS)));
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    /** Opens a page on a fresh profile, sending the headers with it. */
    public Look open(URI address, Map<String, String> headers) {
        Page page = blank(headers);
        Look look = new Look(page);
        page.navigate(address.toString());
        return look;
    }

    /**
     * Opens a page that is written here as if it came from the address, in place of what is there: what a front-end does before a service. All else that it
     * asks for comes from there.
     */
    public Look write(URI address, String html, Map<String, String> headers) {
        Page page = blank(headers);
        Look look = new Look(page);
        page.route(
                address.toString(),
                asked -> asked.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=UTF-8")
                        .setBody(html)));
        page.navigate(address.toString());
        page.unroute(address.toString());
        return look;
    }

    private Page blank(Map<String, String> headers) {
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setExtraHTTPHeaders(headers)
                .setViewportSize(WIDTH, HEIGHT));
        context.setDefaultTimeout(1000 * Patience.SECONDS);
        return context.newPage();
    }

    /** Leaves it to the next, without a page. */
    @Override
    public void close() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
        idle = this;
    }

    private void end() {
        browser.close();
        playwright.close();
    }
}

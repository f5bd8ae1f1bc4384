package io.zonewatch.chassis.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.chassis.digest.Sha256;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;

/**
 * Answers with a strong entity tag (RFC 9110, 8.8.3): the resource's version, and a hash of exactly the bytes answered, so
 * that language, masking and format each have their own.
 */
@RequestScoped
public class Versioned {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final String VARY = "Accept, Accept-Language, Authorization";

    private final ObjectMapper mapper;
    private final HttpHeaders headers;
    private final Request request;

    @Inject
    Versioned(ObjectMapper mapper, @Context HttpHeaders headers, @Context Request request) {
        this.mapper = mapper;
        this.headers = headers;
        this.request = request;
    }

    /** The resource, or 304 if the caller has exactly this. */
    public Response ok(long version, Object body) {
        return answer(version, bytes(body), MediaType.APPLICATION_JSON);
    }

    /**
     * The resource as a document that a browser shows by itself, or 304 if the caller has exactly this. It may load nothing, run nothing and send nothing.
     *
     * @param style what it is drawn with
     */
    public Response document(long version, String text, String mediaType, InlineStyle style) {
        Response answer = answer(version, text.getBytes(StandardCharsets.UTF_8), mediaType + ";charset=UTF-8");
        return confined(Response.fromResponse(answer), style, "'none'")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    /** The resource as a file to be kept, or 304 if the caller has exactly this. */
    public Response file(long version, byte[] bytes, String mediaType, String name) {
        return Response.fromResponse(answer(version, bytes, mediaType))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    /**
     * A page at an address that is a secret of its reader. It may send a form back to us and nothing else, nobody keeps it, and it is told to no other site
     * where its reader came from.
     *
     * @param style what it is drawn with
     */
    public static Response secretPage(Response.StatusType status, String html, InlineStyle style) {
        Response.ResponseBuilder page = Response.status(status)
                .entity(html.getBytes(StandardCharsets.UTF_8))
                .type(MediaType.TEXT_HTML + ";charset=UTF-8");
        return confined(page, style, "'self'")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Response.ResponseBuilder confined(
            Response.ResponseBuilder answer, InlineStyle style, String formAction) {
        return answer.header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src " + style.source() + "; base-uri 'none'; form-action "
                                + formAction + "; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer");
    }

    private Response answer(long version, byte[] bytes, String mediaType) {
        String tag = tag(version, bytes);
        return (isKnown(tag) ? Response.notModified() : Response.ok(bytes, mediaType))
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.VARY, VARY)
                .build();
    }

    /** Only reading is saved: of a change, the answer says what came of it (RFC 9110, 13.1.2). */
    private boolean isKnown(String tag) {
        String known = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        return known != null
                && READING.contains(request.getMethod())
                && Arrays.stream(known.split(",")).anyMatch(one -> isSame(one.strip(), tag));
    }

    /** Weak comparison (RFC 9110, 13.1.2): what makes a tag weak on its way here does not make it another. */
    private static boolean isSame(String known, String tag) {
        return "*".equals(known) || tag.equals(known.startsWith("W/") ? known.substring(2) : known);
    }

    /** A list; it has no version of its own. */
    public Response list(Object body) {
        return ok(0, body);
    }

    /** What a rehearsal came to, which nobody is to keep: nothing happened, and it may quote what it was given. */
    public Response rehearsed(Object body) {
        return Response.ok(bytes(body), MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, VARY)
                .build();
    }

    /** A secret that is told this once: nobody on the way keeps it. */
    public Response secret(Object body) {
        return Response.ok(bytes(body), MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** A resource that was created, where it is. */
    public Response created(URI location, long version, Object body) {
        byte[] bytes = bytes(body);
        return Response.created(location)
                .entity(bytes)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.ETAG, tag(version, bytes))
                .header(HttpHeaders.VARY, VARY)
                .build();
    }

    private byte[] bytes(Object body) {
        try {
            return mapper.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answer cannot be written", e);
        }
    }

    private static String tag(long version, byte[] bytes) {
        return "\"" + version + "-" + HexFormat.of().formatHex(Sha256.of(bytes), 0, 8) + "\"";
    }
}

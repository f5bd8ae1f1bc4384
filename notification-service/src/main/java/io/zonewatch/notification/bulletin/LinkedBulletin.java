package io.zonewatch.notification.bulletin;

import io.zonewatch.notification.link.LinkPages;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The bulletin behind the link of a mail to the office: as it stands when it is opened, in the office's language. It names no people. */
@Path("/" + BulletinLink.PURPOSE + "/{token}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class LinkedBulletin {

    private final LinkPages pages;
    private final OfficeBulletins bulletins;

    @Inject
    LinkedBulletin(LinkPages pages, OfficeBulletins bulletins) {
        this.pages = pages;
        this.bulletins = bulletins;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response open(@PathParam("token") String token) {
        return pages.followTo(BulletinLink.PURPOSE, token, bulletins::about, bulletins::readerOf);
    }
}

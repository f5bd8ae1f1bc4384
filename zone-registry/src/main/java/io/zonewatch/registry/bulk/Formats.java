package io.zonewatch.registry.bulk;

import io.zonewatch.chassis.web.Accepted;
import io.zonewatch.registry.bulk.file.FileFormat;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Which format is sent or asked for; the framework has refused all others before. */
final class Formats {

    private Formats() {}

    static FileFormat of(MediaType type) {
        return type.isCompatible(MediaType.valueOf(FileFormat.XLSX_TYPE)) ? FileFormat.XLSX : FileFormat.CSV;
    }

    /** The first format that the caller prefers; CSV where any will do. */
    static FileFormat accepted(HttpHeaders headers) {
        return FileFormat.XLSX_TYPE.equals(Accepted.of(headers, FileFormat.CSV_TYPE, FileFormat.XLSX_TYPE))
                ? FileFormat.XLSX
                : FileFormat.CSV;
    }

    static Response answer(byte[] file, FileFormat format, String name) {
        String type = format == FileFormat.CSV ? format.mediaType() + ";charset=UTF-8" : format.mediaType();
        return Response.ok(file, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "." + format.extension() + "\"")
                .header(HttpHeaders.VARY, "Accept, Accept-Language, Authorization")
                .build();
    }
}

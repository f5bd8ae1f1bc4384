package io.zonewatch.registry.bulk.file;

import io.zonewatch.chassis.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A workbook as it comes from outside: a packed file that could unpack to any size, name parts twice, or show one content to
 * one reader and another to the next. It is unpacked once, counting, and packed again from what was seen, XML only; nothing
 * of the original reaches the reader.
 */
final class Workbook {

    private static final int PORTION = 8192;

    /** What a workbook has besides tables, and what a reader of tables does not look at. */
    private static final List<String> NO_TABLE = List.of(
            "docProps/",
            "customXml/",
            "xl/calcChain",
            "xl/charts/",
            "xl/comments",
            "xl/drawings/",
            "xl/externalLinks/",
            "xl/pivotCache/",
            "xl/pivotTables/",
            "xl/tables/",
            "xl/theme/");

    private final FileLimits limits;
    private long unpacked;

    Workbook(FileLimits limits) {
        this.limits = limits;
    }

    /**
     * The same workbook, safe to read.
     *
     * @throws Problem file-too-large, file-unreadable
     */
    byte[] open(byte[] file) {
        ByteArrayOutputStream safe = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                        .get();
                ZipOutputStream out = new ZipOutputStream(safe)) {
            out.setLevel(1);
            Set<String> names = new HashSet<>();
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                    throw Problem.of(FileFault.FILE_UNREADABLE);
                }
                if (names.size() > limits.parts()) {
                    throw tooLarge();
                }
                copy(entry.getName(), read(in.getInputStream(entry), file.length), out);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Problem.of(FileFault.FILE_UNREADABLE);
        }
        return safe.toByteArray();
    }

    private void copy(String name, byte[] content, ZipOutputStream out) throws IOException {
        if (isNeeded(name)) {
            new WorkbookPart(content).check(limits);
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
            out.closeEntry();
        }
    }

    private byte[] read(InputStream in, long packed) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] portion = new byte[PORTION];
        for (int read = in.read(portion); read >= 0; read = in.read(portion)) {
            unpacked += read;
            if (unpacked > limits.unpacked() || unpacked > packed * limits.ratio()) {
                throw tooLarge();
            }
            content.write(portion, 0, read);
        }
        return content.toByteArray();
    }

    private static boolean isNeeded(String name) {
        return (name.endsWith(".xml") || name.endsWith(".rels"))
                && NO_TABLE.stream().noneMatch(name::startsWith);
    }

    private Problem tooLarge() {
        return Problem.of(FileFault.FILE_TOO_LARGE, limits.lines(), limits.columns(), limits.cell());
    }
}

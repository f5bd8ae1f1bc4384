package io.zonewatch.registry.bulk.file;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.sheet.InertText;
import io.zonewatch.registry.bulk.file.Table.Line;
import java.util.ArrayList;
import java.util.List;

/** A table as it grows line by line while a file is read, never beyond the limits. */
final class Guarded {

    private final FileLimits limits;
    private final List<Line> lines = new ArrayList<>();

    Guarded(FileLimits limits) {
        this.limits = limits;
    }

    /** Largest number of characters that one cell may have. */
    int cell() {
        return limits.cell();
    }

    /**
     * Takes a line.
     *
     * @throws Problem file-too-large
     */
    void add(int number, List<String> cells) {
        if (number > limits.lines()) {
            throw Problem.of(FileFault.FILE_TOO_LARGE, limits.lines(), limits.columns(), limits.cell());
        }
        List<String> texts = new ArrayList<>();
        for (String cell : cells) {
            if (texts.size() == limits.columns() || cell.length() > limits.cell()) {
                throw Problem.of(FileFault.FILE_TOO_LARGE, limits.lines(), limits.columns(), limits.cell());
            }
            texts.add(InertText.original(cell.strip()));
        }
        Line line = new Line(number, texts);
        if (!line.isEmpty()) {
            lines.add(line);
        }
    }

    Table table() {
        return new Table(lines);
    }
}

package io.zonewatch.testing.hostile;

import java.util.stream.Stream;

/** Bodies that are no table, for operations that take files. */
final class FileAttacks {

    private FileAttacks() {}

    static Stream<Attack> on(Asked proper) {
        return Stream.of(new String[][] {
                    {"nothing", ""},
                    {"a line break", "\n"},
                    {"JSON", "{\"broken"},
                    {"XML", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><x>&y;</x>"
                    },
                    {"NUL", "\u0000\u0000"},
                    {"an open quotation", "\"never closed"},
                    {"a workbook that is none", "PK\u0003\u0004"},
                    {"a heading that is none", "noSuchHeading\nvalue\n"},
                    {"the headings alone", proper.body().lines().findFirst().orElse("")},
                    {"the headings twice", proper.body().lines().findFirst().orElse("") + "\n" + proper.body()}
                })
                .map(one -> Attack.expecting("with " + one[0], proper.body(one[1]), 400, 422));
    }
}

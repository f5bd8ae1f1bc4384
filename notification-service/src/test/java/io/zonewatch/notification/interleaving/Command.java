package io.zonewatch.notification.interleaving;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Something that happens. What it is about is taken from those there are by {@code a} and {@code b}, so that a list of commands makes sense whichever of
 * them are left out.
 *
 * @param family among whose zones it happens; of no account for what concerns all
 */
record Command(Kind kind, int family, int a, int b) {

    /** One in so many chances that something happens in a family before time goes on. */
    private static final int SELDOM = 3;

    /** What a command is. */
    enum Sort {
        /** Others tell the service that it has happened. */
        FACT,
        /** A person asks for it. */
        REQUEST,
        /** Time goes on, replicas do their work or die, and mail servers come and go: it concerns all. */
        COURSE
    }

    /** What may happen, and how often of all of its sort or of what happens in families. */
    enum Kind {
        SUBMIT(Sort.FACT, 6),
        GIVE_BACK(Sort.FACT, 4),
        ACCEPT(Sort.FACT, 2),
        EXEMPT(Sort.FACT, 1),
        REOPEN(Sort.FACT, 2),
        MOVE(Sort.FACT, 2),
        MERGE(Sort.FACT, 3),
        TAKE_BACK(Sort.FACT, 2),
        SUCCEED(Sort.FACT, 4),
        CORRECT(Sort.FACT, 3),
        NOBODY(Sort.FACT, 1),
        SHARE(Sort.FACT, 1),
        ACKNOWLEDGE(Sort.REQUEST, 2),
        SNOOZE(Sort.REQUEST, 1),
        SILENCE(Sort.REQUEST, 1),
        WISH(Sort.REQUEST, 3),
        REFUSE(Sort.REQUEST, 1),
        ADVANCE(Sort.COURSE, 9),
        TICK(Sort.COURSE, 6),
        CLAIM(Sort.COURSE, 3),
        SEND(Sort.COURSE, 1),
        RECORD(Sort.COURSE, 1),
        DELIVER(Sort.COURSE, 7),
        DIE(Sort.COURSE, 2),
        LEASE_OVER(Sort.COURSE, 1),
        TIME_PASSES(Sort.COURSE, 2),
        DAYS_PASS(Sort.COURSE, 1),
        MAIL_AWAY(Sort.COURSE, 1),
        MAIL_BACK(Sort.COURSE, 2),
        PUT_OFF(Sort.COURSE, 1),
        LADDER(Sort.COURSE, 1),
        HEAL(Sort.COURSE, 1);

        private final Sort sort;
        private final int often;

        Kind(Sort sort, int often) {
            this.sort = sort;
            this.often = often;
        }
    }

    boolean isFact() {
        return kind.sort == Sort.FACT;
    }

    /** A course of so many commands, and between these what happens in several families. */
    static List<Command> draw(Random random, int families, int length) {
        List<Kind> course = kinds(Set.of(Sort.COURSE));
        List<Kind> ofFamilies = kinds(Set.of(Sort.FACT, Sort.REQUEST));
        List<Command> commands = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            for (int family = 0; family < families; family++) {
                if (random.nextInt(SELDOM) == 0) {
                    commands.add(any(ofFamilies, family, random));
                }
            }
            commands.add(any(course, 0, random));
        }
        return commands;
    }

    private static List<Kind> kinds(Set<Sort> sorts) {
        return Arrays.stream(Kind.values())
                .filter(kind -> sorts.contains(kind.sort))
                .flatMap(kind -> Collections.nCopies(kind.often, kind).stream())
                .toList();
    }

    private static Command any(List<Kind> kinds, int family, Random random) {
        return new Command(kinds.get(random.nextInt(kinds.size())), family, random.nextInt(1000), random.nextInt(1000));
    }

    @Override
    public String toString() {
        return kind + "(" + family + "," + a + "," + b + ")";
    }
}

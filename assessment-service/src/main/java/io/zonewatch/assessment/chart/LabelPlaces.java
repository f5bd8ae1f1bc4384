package io.zonewatch.assessment.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds a place for each text beside what it names: inside the field, over no other text, and as far as can be over no mark and no line. The nearest of the best
 * places is taken; a text for which none is free is not drawn.
 */
final class LabelPlaces {

    private static final int[] DISTANCES = {70, 130, 220, 340, 480, 640, 800};

    /** What is worse than being further away. */
    private static final int OVER_A_MARK = 4000;

    private static final int OVER_A_LINE = 1200;

    private final Box field;
    private final List<Box> texts = new ArrayList<>();
    private final List<Box> marks = new ArrayList<>();
    private final List<List<Spot>> lines = new ArrayList<>();

    LabelPlaces(Box field) {
        this.field = field;
    }

    /** A place for a text, and how far it is from what it names. */
    record Place(Box box, int distance) {}

    void avoid(Box mark) {
        marks.add(mark);
    }

    void avoid(List<Spot> line) {
        lines.add(List.copyOf(line));
    }

    /** Takes the best place that is free beside the spot. */
    Optional<Place> take(Spot spot, int width, int height) {
        Optional<Place> best = candidates(spot, width, height)
                .filter(place -> field.contains(place.box()))
                .filter(place -> texts.stream().noneMatch(place.box()::overlaps))
                .min(Comparator.comparingInt(this::cost));
        best.ifPresent(place -> texts.add(place.box()));
        return best;
    }

    private int cost(Place place) {
        long covered = marks.stream().filter(place.box()::overlaps).count();
        long crossed = lines.stream().filter(line -> crosses(place.box(), line)).count();
        return (int) (covered * OVER_A_MARK + crossed * OVER_A_LINE + place.distance());
    }

    private static boolean crosses(Box box, List<Spot> line) {
        for (int i = 1; i < line.size(); i++) {
            if (box.isCrossedBy(line.get(i - 1), line.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static Stream<Place> candidates(Spot spot, int width, int height) {
        List<Place> places = new ArrayList<>();
        for (int distance : DISTANCES) {
            int left = spot.x() - distance - width;
            int middle = spot.x() - width / 2;
            int right = spot.x() + distance;
            int above = spot.y() - distance - height;
            int level = spot.y() - height / 2;
            int below = spot.y() + distance;
            int[][] corners = {
                {middle, above},
                {left, above},
                {right, above},
                {left, level},
                {right, level},
                {middle, below},
                {left, below},
                {right, below}
            };
            for (int[] corner : corners) {
                places.add(new Place(new Box(corner[0], corner[1], width, height), distance));
            }
        }
        return places.stream();
    }
}

package io.zonewatch.assessment.chart;

/** A rectangle; in tenths of a pixel. */
record Box(int x, int y, int width, int height) {

    /** The rectangle around two points, with some room on all sides. */
    static Box around(Spot one, Spot other, int room) {
        int x = Math.min(one.x(), other.x()) - room;
        int y = Math.min(one.y(), other.y()) - room;
        return new Box(x, y, Math.abs(one.x() - other.x()) + 2 * room, Math.abs(one.y() - other.y()) + 2 * room);
    }

    int right() {
        return x + width;
    }

    int bottom() {
        return y + height;
    }

    boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    boolean contains(Box other) {
        return x <= other.x && y <= other.y && other.right() <= right() && other.bottom() <= bottom();
    }

    /** Whether the straight line from one point to another goes through: it is cut in halves until the pieces are small. */
    boolean isCrossedBy(Spot from, Spot to) {
        if (!overlaps(Box.around(from, to, 1))) {
            return false;
        }
        if (Math.abs(from.x() - to.x()) <= 10 && Math.abs(from.y() - to.y()) <= 10) {
            return true;
        }
        Spot middle = new Spot((from.x() + to.x()) / 2, (from.y() + to.y()) / 2);
        return isCrossedBy(from, middle) || isCrossedBy(middle, to);
    }
}

package io.zonewatch.indicator.narrative;

/** What a section of a form can ask for, and in which shape it is answered. */
public enum Aspect {
    /** 工作进展: what was done in the period. */
    PROGRESS(Shape.TEXT, 1, 2000),
    /** 存在问题: what stood in the way. */
    PROBLEMS(Shape.TEXT, 1, 2000),
    /** 下步打算: what comes next. */
    NEXT_STEPS(Shape.TEXT, 1, 2000),
    /** 自评分: how the unit scores itself, in points. */
    SELF_SCORE(Shape.SCORE, 0, 100),
    /** 年度总结: the year in a whole. */
    SUMMARY(Shape.TEXT, 1, 2000),
    /** 下年要点: what matters in the year to come. */
    KEY_POINTS(Shape.TEXT, 1, 2000),
    /** 佐证材料: files that show it. */
    EVIDENCE(Shape.FILES, 1, 20);

    private final Shape shape;
    private final int usualLeast;
    private final int usualMost;

    Aspect(Shape shape, int usualLeast, int usualMost) {
        this.shape = shape;
        this.usualLeast = usualLeast;
        this.usualMost = usualMost;
    }

    /** The shapes of an answer, each with what its bounds count and how far they can go. */
    public enum Shape {
        /** Words, counted in characters. */
        TEXT(10_000),
        /** A number of points. */
        SCORE(1000),
        /** Attachments of the report, counted. */
        FILES(50);

        private final int limit;

        Shape(int limit) {
            this.limit = limit;
        }

        /** What no form can ask more than. */
        public int limit() {
            return limit;
        }
    }

    /** How it is answered. */
    public Shape shape() {
        return shape;
    }

    int usualLeast() {
        return usualLeast;
    }

    int usualMost() {
        return usualMost;
    }
}

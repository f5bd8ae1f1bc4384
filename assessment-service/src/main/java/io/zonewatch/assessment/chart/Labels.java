package io.zonewatch.assessment.chart;

import java.util.List;

/** Writes beside lines and symbols what can be read off them, each text where there is room for it. */
final class Labels {

    /** A label further away than this is tied to what it names. */
    static final int NEAR = 130;

    private final Svg svg;
    private final Pen pen;
    private final LabelPlaces places;

    Labels(Svg svg, Pen pen, Box field) {
        this.svg = svg;
        this.pen = pen;
        this.places = new LabelPlaces(field);
    }

    /** No text over the line, if there is other room. */
    void avoid(List<Spot> line) {
        places.avoid(line);
    }

    /** No text over the symbol at the spot, if there is other room. */
    void avoidSymbol(Spot spot) {
        places.avoid(Pen.room(spot));
    }

    /** No text over the dot, if there is other room. */
    void avoidDot(Spot spot) {
        places.avoid(Box.around(spot, spot, NEAR / 3));
    }

    /** The text beside the spot; left out where there is no room at all. */
    void write(String text, Spot spot) {
        int width = Lettering.PLAIN.width(text);
        places.take(spot, width, Lettering.PLAIN.line()).ifPresent(place -> {
            Box box = place.box();
            if (place.distance() > NEAR) {
                pen.leader(nearest(box, spot), spot);
            }
            // centred, so that a narrower font than reckoned with leaves the same room on both sides
            svg.text(
                    "text",
                    text,
                    "x",
                    Svg.px(box.x() + width / 2),
                    "y",
                    Svg.px(box.y() + Lettering.PLAIN.ascent()),
                    "text-anchor",
                    "middle",
                    "stroke",
                    "#ffffff",
                    "stroke-width",
                    "3",
                    "paint-order",
                    "stroke");
        });
    }

    private static Spot nearest(Box box, Spot spot) {
        return new Spot(Math.clamp(spot.x(), box.x(), box.right()), Math.clamp(spot.y(), box.y(), box.bottom()));
    }
}

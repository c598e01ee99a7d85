package org.homeward.node.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.homeward.node.rounds.Whereabouts;

/// One side's parcels drawn as a ribbon that runs from its bureau through the neutral to the other bureau. Its
/// height is how many came that far; the dark part at its lower edge is how many are there now, and that is where
/// it narrows. Both sides share one scale, and side B is side A seen in a mirror.
///
/// @param body path of the whole ribbon
/// @param here where parcels are now, a box for each stage that has some
/// @param arrow corners of the arrow of what was delivered; empty if nothing was
record Picture(String body, List<Box> here, String arrow) {

    /// A rectangle of the drawing.
    record Box(String x, String y, String width, String height) {}

    /// One stage of the way.
    ///
    /// @param key names it in the messages
    /// @param came how many came that far
    /// @param here how many of them are there now
    record Stage(String key, long came, long here) {}

    /// The drawing is this wide; the zones of the three organisations divide it at 452 and 748.
    static final int WIDTH = 1_200;

    /// The height of a ribbon that holds everything.
    static final int HEIGHT = 88;

    private static final int[] EDGES = {20, 230, 452, 748, 972, 1180};
    private static final int BEND = 28; // How long the ribbon takes to narrow.
    private static final int HEAD = 44; // Length of the arrow's head.
    private static final double THINNEST = 2.5; // One parcel of 2,000 is still seen.

    Picture {
        here = List.copyOf(here);
    }

    /// The stages of a side's way, in order. What came to one and is not there and did not come to the next has
    /// left the way: it stands in the table below the picture.
    static List<Stage> stages(Whereabouts where) {
        return List.of(
                new Stage("stayed", where.handedIn(), where.refused() + where.kept()),
                new Stage("waiting", where.takenIn() - where.kept(), where.waiting()),
                new Stage("neutral", where.handedOver(), where.withNeutral()),
                new Stage("receiving", where.cameThere(), where.receiving()),
                new Stage("delivered", where.delivered(), where.delivered()));
    }

    /// Draws a side.
    ///
    /// @param most parcels that fill the whole height: the larger of both sides' totals
    /// @param mirrored for the side whose parcels run from right to left
    static Picture of(Whereabouts where, long most, boolean mirrored) {
        var pen = new Pen(Math.max(1, most), mirrored);
        var stages = stages(where);
        return new Picture(pen.body(stages), pen.boxes(stages), pen.arrow(stages.getLast()));
    }

    private record Pen(long most, boolean mirrored) {

        double height(long parcels) {
            return parcels == 0 ? 0 : Math.max(THINNEST, (double) HEIGHT * parcels / most);
        }

        // The upper edge is straight; the lower one rises where parcels stay behind.
        String body(List<Stage> stages) {
            var path = new StringBuilder("M" + x(EDGES[0]) + " 0L" + x(EDGES[4]) + " 0");
            path.append('L').append(point(EDGES[4], height(stages.get(4).came())));
            for (int at = 3; at >= 0; at--) {
                double next = height(stages.get(at + 1).came());
                double own = height(stages.get(at).came());
                int end = EDGES[at + 1];
                int middle = end - BEND / 2;
                path.append('C').append(point(middle, next)).append(' ');
                path.append(point(middle, own)).append(' ').append(point(end - BEND, own));
                path.append('L').append(point(EDGES[at], own));
            }
            return path.append('Z').toString();
        }

        List<Box> boxes(List<Stage> stages) {
            var boxes = new ArrayList<Box>();
            for (int at = 0; at < 4; at++) {
                var stage = stages.get(at);
                if (stage.here() > 0) {
                    double own = height(stage.here());
                    int width = EDGES[at + 1] - BEND - EDGES[at];
                    int left = mirrored ? WIDTH - EDGES[at] - width : EDGES[at];
                    boxes.add(new Box(left + "", text(height(stage.came()) - own), width + "", text(own)));
                }
            }
            return boxes;
        }

        String arrow(Stage delivered) {
            if (delivered.here() == 0) {
                return "";
            }
            double own = height(delivered.here());
            int start = EDGES[4] + 4;
            int neck = EDGES[5] - HEAD;
            return String.join(
                    " ",
                    point(start, 0),
                    point(neck, 0),
                    point(EDGES[5], own / 2),
                    point(neck, own),
                    point(start, own));
        }

        private String x(int x) {
            return (mirrored ? WIDTH - x : x) + "";
        }

        private String point(int x, double y) {
            return x(x) + "," + text(y);
        }

        private static String text(double y) {
            return String.format(Locale.ROOT, "%.1f", y);
        }
    }
}

package org.homeward.node.papers;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.Map;
import org.w3c.dom.Element;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.backend.Symbol;
import uk.org.okapibarcode.graphics.Color;
import uk.org.okapibarcode.output.Java2DRenderer;

/// Draws `<object type="homeward/code128" data="…"></object>` and `homeward/qr` as lines, as large as their box, quiet
/// zone included. A code is scaled to its box, since one that is wider would be clipped without a word.
final class CodeDrawer implements FSObjectDrawer {

    static final String CODE_128 = "homeward/code128";
    static final String QR = "homeward/qr";

    private static final int CODE_128_QUIET = 10; // Modules on each side (ISO/IEC 15417).
    private static final int QR_QUIET = 4; // Modules all round (ISO/IEC 18004).

    // Style 8: the interface is the library's.
    @Override
    public Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        double boxWidth = width / dotsPerPixel;
        double boxHeight = height / dotsPerPixel;
        var symbol = symbol(element, boxHeight / boxWidth);
        device.drawWithGraphics(
                (float) x,
                (float) y,
                (float) boxWidth,
                (float) boxHeight,
                graphics -> draw(graphics, symbol, boxWidth));
        return Map.of();
    }

    private static void draw(Graphics2D graphics, Symbol symbol, double boxWidth) {
        // The renderer rounds to whole units, so a unit must be a module: the drawing is scaled, not the code.
        double scale = boxWidth / symbol.getWidth();
        graphics.scale(scale, scale);
        new Java2DRenderer(graphics, 1, Color.WHITE, Color.BLACK).render(symbol);
    }

    private static Symbol symbol(Element element, double heightToWidth) {
        var content = element.getAttribute("data");
        return element.getAttribute("type").equals(QR) ? qr(content) : code128(content, heightToWidth);
    }

    private static Symbol qr(String content) {
        var qr = new QrCode();
        qr.setPreferredEccLevel(QrCode.EccLevel.M);
        qr.setQuietZoneHorizontal(QR_QUIET);
        qr.setQuietZoneVertical(QR_QUIET);
        qr.setContent(content);
        return qr;
    }

    private static Symbol code128(String content, double heightToWidth) {
        var code = new Code128();
        code.setHumanReadableLocation(HumanReadableLocation.NONE);
        code.setQuietZoneHorizontal(CODE_128_QUIET);
        code.setContent(content);
        code.setBarHeight((int) Math.max(1, Math.floor(code.getWidth() * heightToWidth)));
        code.setContent(content); // The height counts from the next encoding on.
        return code;
    }
}

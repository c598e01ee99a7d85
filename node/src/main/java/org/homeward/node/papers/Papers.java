package org.homeward.node.papers;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.homeward.node.desk.Words;
import org.homeward.node.wiring.NodeSettings;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// Makes papers. A template is XHTML with its own style sheet; it shows one view record as `page`, as pages do.
@Component
public class Papers {

    /// A typeface of a paper, and its file. A paper names both families, and each letter is found in one of them.
    private record Face(String family, int weight, String file) {}

    private static final Face[] FACES = {
        new Face("Plex", 400, "plex-sans-latin-400"),
        new Face("Plex", 600, "plex-sans-latin-600"),
        new Face("PlexCyrillic", 400, "plex-sans-cyrillic-400"),
        new Face("PlexCyrillic", 600, "plex-sans-cyrillic-600"),
        new Face("PlexMono", 500, "plex-mono-latin-500"),
    };

    private final ITemplateEngine templates;
    private final NodeSettings settings;

    Papers(ITemplateEngine templates, NodeSettings settings) {
        this.templates = templates;
        this.settings = settings;
        XRLog.setLoggingEnabled(false); // It logs each step of each paper.
    }

    /// The paper as an answer to a browser, which shows it.
    ///
    /// @param template e.g. `packing/label`
    /// @param page its view record
    /// @param name of the file; never a person's
    public ResponseEntity<byte[]> answer(Words words, String template, Object page, String name) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".pdf\"")
                .contentType(MediaType.APPLICATION_PDF)
                .body(pdf(words, template, page));
    }

    /// The paper's bytes.
    public byte[] pdf(Words words, String template, Object page) {
        var context = new Context(words.language().locale());
        context.setVariables(Map.of("page", page, "simulated", settings.simulated()));
        var html = templates.process(template, context);
        var bytes = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder();
            builder.withProducer("Homeward");
            builder.useUriResolver((base, uri) -> null); // Nothing is fetched.
            var drawers = new DefaultObjectDrawerFactory();
            drawers.registerDrawer(CodeDrawer.CODE_128, new CodeDrawer());
            drawers.registerDrawer(CodeDrawer.QR, new CodeDrawer());
            builder.useObjectDrawerFactory(drawers);
            for (var face : FACES) {
                builder.useFont(() -> font(face.file()), face.family(), face.weight(), FontStyle.NORMAL, true);
            }
            builder.withHtmlContent(html, null);
            builder.toStream(bytes);
            builder.run();
        } catch (IOException failed) {
            throw new UncheckedIOException("a paper cannot be made; this indicates a bug", failed);
        }
        return bytes.toByteArray();
    }

    private static InputStream font(String file) {
        try {
            return new ClassPathResource("fonts/" + file + ".ttf").getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException("a typeface is not in this build; this indicates a bug", missing);
        }
    }
}

package id.tumbuh.local.pages;

import id.tumbuh.local.pages.LocalPages.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NoSuchElementException;

/** The interactive pages of the API: Swagger UI from its webjar over openapi.yaml. */
final class DocsPages {

    private static final String WEBJAR = "META-INF/resources/webjars/swagger-ui/";
    private static final Map<String, String> TYPES = Map.of("css", "text/css", "js", "text/javascript", "png",
            "image/png", "html", "text/html");
    private static final String START = """
            window.onload = () => { window.ui = SwaggerUIBundle({ url: '/_local/openapi.yaml', dom_id: '#swagger-ui',
              deepLinking: true, persistAuthorization: true, presets: [SwaggerUIBundle.presets.apis,
              SwaggerUIStandalonePreset], layout: 'StandaloneLayout' }); };
            """;

    /** On a phone the column of links, of which the contract has none, is wider than the page. */
    private static final String NARROW = """

            @media (max-width: 40rem) { .swagger-ui .response-col_links { display: none; }
              .swagger-ui .opblock { overflow-wrap: anywhere; } }
            """;

    private final Path contract;
    private final String folder;

    DocsPages(Path contract) {
        this.contract = contract;
        this.folder = WEBJAR + version() + "/";
    }

    Page page(String file) throws IOException {
        String name = file.isEmpty() ? "index.html" : file;
        if (name.equals("swagger-initializer.js")) {
            return Page.text(200, "text/javascript", START);
        }
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (name.contains("/") || type == null) {
            throw new NoSuchElementException("there is no page " + file);
        }
        try (InputStream resource = DocsPages.class.getClassLoader().getResourceAsStream(folder + name)) {
            if (resource == null) {
                throw new NoSuchElementException("there is no page " + file);
            }
            return name.equals("index.css")
                    ? Page.text(200, type, new String(resource.readAllBytes(), StandardCharsets.UTF_8) + NARROW)
                    : new Page(200, type, resource.readAllBytes());
        }
    }

    Page contract() throws IOException {
        return Page.text(200, "application/yaml", Files.readString(contract));
    }

    private static String version() {
        try (InputStream properties = DocsPages.class.getClassLoader()
                .getResourceAsStream("META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            var loaded = new java.util.Properties();
            loaded.load(properties);
            return loaded.getProperty("version");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

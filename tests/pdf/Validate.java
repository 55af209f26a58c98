import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates PDFs against PDF/UA-1 and PDF/A-2a with the veraPDF engine; those that say they are
 * PDF/A-3, since they carry a file, against PDF/A-3a.
 *
 * Arguments: a control, which is a PDF that must break both standards, then
 * the folders whose PDFs must break neither. Prints one line per broken rule
 * of a file: path, standard, clause and test number, how often, the message,
 * and where it happens first. Exit status: 0 all conform, 1 some do not,
 * 2 there is nothing to validate, 3 the control passed.
 */
public final class Validate {
    private static final List<PDFAFlavour> STANDARDS =
        List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A);
    private static final List<PDFAFlavour> CARRYING =
        List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A);

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();

        Path control = Path.of(arguments[0]);
        for (PDFAFlavour standard : STANDARDS) {
            if (problems(control, standard).isEmpty()) {
                System.out.println("the control passes " + standard.getId() + ": the engine is not validating");
                System.exit(3);
            }
        }

        List<Path> files = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            files.addAll(pdfsUnder(Path.of(arguments[i])));
        }
        if (files.isEmpty()) {
            System.out.println("there is no PDF to validate");
            System.exit(2);
        }

        int failing = 0;
        for (Future<List<String>> result : validateAll(files)) {
            List<String> problems = result.get();
            problems.forEach(System.out::println);
            failing += problems.isEmpty() ? 0 : 1;
        }
        System.out.println((files.size() - failing) + " of " + files.size()
            + " PDFs conform to PDF/UA-1 and PDF/A-2a, or 3a where they carry a file");
        System.exit(failing == 0 ? 0 : 1);
    }

    private static List<Path> pdfsUnder(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(".pdf")).sorted().toList();
        }
    }

    /** The results, in the order of the files. */
    private static List<Future<List<String>>> validateAll(List<Path> files) throws Exception {
        ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            return threads.invokeAll(files.stream()
                .map(file -> (Callable<List<String>>) () -> problems(file))
                .toList());
        } finally {
            threads.shutdown();
        }
    }

    /** The standards a file must conform to: an archived file that carries others says part 3. */
    private static List<PDFAFlavour> standardsOf(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            return text.contains("<pdfaid:part>3</pdfaid:part>") ? CARRYING : STANDARDS;
        } catch (IOException unreadable) {
            return STANDARDS;
        }
    }

    private static List<String> problems(Path file) {
        List<String> lines = new ArrayList<>();
        for (PDFAFlavour standard : standardsOf(file)) {
            try {
                lines.addAll(problems(file, standard));
            } catch (Exception unreadable) {
                lines.add(file + ": " + standard.getId() + ": cannot be read: " + unreadable);
            }
        }
        return lines;
    }

    private static Collection<String> problems(Path file, PDFAFlavour standard) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file.toFile(), standard);
             PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
            ValidationResult result = validator.validate(parser);
            if (result.isCompliant()) {
                return List.of();
            }
            Map<String, List<TestAssertion>> byRule = result.getTestAssertions().stream()
                .filter(check -> check.getStatus() == TestAssertion.Status.FAILED)
                .collect(Collectors.groupingBy(Validate::rule, TreeMap::new, Collectors.toList()));
            if (byRule.isEmpty()) {
                return List.of(file + ": " + standard.getId() + ": validation did not finish");
            }
            return byRule.entrySet().stream()
                .map(rule -> line(file, standard, rule.getKey(), rule.getValue()))
                .toList();
        }
    }

    private static String rule(TestAssertion check) {
        return check.getRuleId().getClause() + "-" + check.getRuleId().getTestNumber();
    }

    private static String line(Path file, PDFAFlavour standard, String rule, List<TestAssertion> checks) {
        TestAssertion first = checks.get(0);
        String text = file + ": " + standard.getId() + " " + rule + " (" + checks.size() + "x): "
            + first.getMessage() + " @ " + first.getLocation().getContext();
        return text.replaceAll("\\s+", " ");
    }
}

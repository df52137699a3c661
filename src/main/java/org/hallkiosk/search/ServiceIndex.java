package org.hallkiosk.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Which services have anything of a question in them, and how rare each part of it is: a Lucene index in memory, one
 * document a service. Safe to share between threads.
 */
final class ServiceIndex {
    /** Lucene warns that vectors would be quicker with another Java module; there are no vectors here. */
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static final String CHARACTERS = "characters";
    static final String SOUNDS = "sounds";
    static final String WORDS = "words";

    /** The first letters of neighbouring syllables. */
    private static final String INITIALS = "initials";

    /** Three letters in a row of how it sounds. */
    private static final String LETTERS = "letters";

    private static final String NUMBER = "number";
    private static final int MOST_MEANINGS = 12;
    /** Lucene takes 1024; a sensible question has a tenth. */
    private static final int MOST_TERMS = 500;

    private final IndexSearcher searcher;
    private final int[] numbers;

    private ServiceIndex(IndexSearcher searcher, int[] numbers) {
        this.searcher = searcher;
        this.numbers = numbers;
    }

    /** Blocks while it is built, some seconds for ten thousand services. */
    static ServiceIndex of(List<List<Phrase>> services) {
        VECTORS.setLevel(Level.SEVERE);
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            IndexWriterConfig settings = new IndexWriterConfig().setMergeScheduler(new SerialMergeScheduler());
            try (IndexWriter writer = new IndexWriter(directory, settings)) {
                for (int number = 0; number < services.size(); number++) {
                    writer.addDocument(document(number, services.get(number)));
                }
                writer.forceMerge(1);
            }
            DirectoryReader reader = DirectoryReader.open(directory);
            int[] numbers = new int[reader.maxDoc()];
            var values = MultiDocValues.getNumericValues(reader, NUMBER);
            for (int document = 0; values != null && document < numbers.length; document++) {
                if (values.advanceExact(document)) {
                    numbers[document] = (int) values.longValue();
                }
            }
            return new ServiceIndex(new IndexSearcher(reader), numbers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(int number, List<Phrase> phrases) {
        Set<Term> terms = new LinkedHashSet<>();
        for (Phrase phrase : phrases) {
            addRuns(terms, CHARACTERS, phrase.characters());
            addRuns(terms, WORDS, phrase.words());
            List<String> sounds = phrase.firstSounds();
            addRuns(terms, SOUNDS, sounds);
            String initials = String.join(
                    "", sounds.stream().map(sound -> sound.substring(0, 1)).toList());
            pieces(initials, 2).forEach(piece -> terms.add(new Term(INITIALS, piece)));
            pieces(initials, 3).forEach(piece -> terms.add(new Term(INITIALS, piece)));
            pieces(phrase.letters(), 3).forEach(piece -> terms.add(new Term(LETTERS, piece)));
        }
        Document document = new Document();
        document.add(new NumericDocValuesField(NUMBER, number));
        terms.forEach(term -> document.add(new StringField(term.field(), term.text(), Field.Store.NO)));
        return document;
    }

    private static void addRuns(Set<Term> terms, String field, List<String> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            terms.add(new Term(field, tokens.get(i)));
            if (i > 0) {
                terms.add(new Term(field, pair(tokens.get(i - 1), tokens.get(i))));
            }
        }
    }

    private static String pair(String first, String second) {
        return first + ' ' + second;
    }

    private static List<String> pieces(String letters, int length) {
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i + length <= letters.length(); i++) {
            pieces.add(letters.substring(i, i + length));
        }
        return pieces;
    }

    /** From nearly 0 for what every service has in it to about 10 for what none has. */
    double rarity(String field, Token token) {
        try {
            int services = searcher.getIndexReader().numDocs();
            int having = 0;
            for (String meaning : likeliest(token)) {
                having = Math.max(having, searcher.getIndexReader().docFreq(new Term(field, meaning)));
            }
            return Math.log(1 + (services - having + 0.5) / (having + 0.5));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The numbers of the services with the most and rarest of it, best first. */
    List<Integer> candidates(Question question, int most) {
        Map<Term, Double> any = new LinkedHashMap<>();
        addRuns(any, CHARACTERS, question.characters());
        addRuns(any, SOUNDS, question.sounds());
        addRuns(any, WORDS, question.words());
        for (String piece : pieces(question.letters(), 3)) {
            add(any, LETTERS, piece, 1);
            add(any, INITIALS, piece, 1);
        }
        pieces(question.letters(), 2).forEach(piece -> add(any, INITIALS, piece, 1));
        if (question.letters().length() == 1) {
            addBeginnings(any, question.letters());
        }
        try {
            List<Integer> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query(any), most).scoreDocs) {
                found.add(numbers[hit.doc]);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A single letter is the first of some pair of initials. */
    private static void addBeginnings(Map<Term, Double> any, String letter) {
        for (char second = 'a'; second <= 'z'; second++) {
            add(any, INITIALS, letter + second, 1);
        }
    }

    private static void addRuns(Map<Term, Double> any, String field, List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            for (String meaning : likeliest(tokens.get(i))) {
                add(any, field, meaning, tokens.get(i).likeness(meaning));
                if (i > 0) {
                    for (String before :
                            likeliest(tokens.get(i - 1)).stream().limit(3).toList()) {
                        add(any, field, pair(before, meaning), tokens.get(i).likeness(meaning));
                    }
                }
            }
        }
    }

    private static void add(Map<Term, Double> any, String field, String text, double boost) {
        any.merge(new Term(field, text), boost, Math::max);
    }

    private static Query query(Map<Term, Double> any) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        any.entrySet().stream()
                .limit(MOST_TERMS)
                .forEach(term -> query.add(
                        new BoostQuery(
                                new TermQuery(term.getKey()), term.getValue().floatValue()),
                        Occur.SHOULD));
        return query.build();
    }

    private static List<String> likeliest(Token token) {
        return token.meanings().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_MEANINGS)
                .map(Map.Entry::getKey)
                .toList();
    }
}

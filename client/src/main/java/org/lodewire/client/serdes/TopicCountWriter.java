package org.lodewire.client.serdes;

import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.Encoder;
import org.lodewire.schemas.TopicCount;

/**
 * Writes counts field by field, as their schema has them. There are several for each article, and Avro's writer, which asks the
 * schema for each field and for the conversion of each time, takes several times as long.
 */
final class TopicCountWriter implements DatumWriter<TopicCount> {

    /** Does nothing: the schema is that of the class. */
    @Override
    public void setSchema(Schema schema) {}

    @Override
    public void write(TopicCount count, Encoder out) throws IOException {
        out.writeString(count.getTopic());
        out.writeString(count.getWindow());
        out.writeLong(count.getStart().toEpochMilli());
        out.writeLong(count.getEnd().toEpochMilli());
        out.writeLong(count.getArticles());
        out.writeLong(count.getStories());
        out.writeLong(count.getMentions());
        out.writeInt(count.getRevision());
        out.writeBoolean(count.getProvisional());
        out.writeBoolean(count.getBackfilled());
    }
}

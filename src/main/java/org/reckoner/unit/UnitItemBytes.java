package org.reckoner.unit;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.reckoner.money.Money;
import org.reckoner.rating.unit.UnitItem;

/** How users and numbers with their amounts are written down: compressed, without the currency, which is their period's. */
final class UnitItemBytes {
    private UnitItemBytes() {}

    static byte[] of(List<UnitItem> items) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(items.size());
            for (var item : items) {
                out.writeByte(item.kind().ordinal());
                out.writeUTF(item.key());
                out.writeLong(item.calls());
                out.writeUTF(item.quantity().toPlainString());
                out.writeLong(item.amount().minorUnits().longValueExact());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static List<UnitItem> items(byte[] bytes, Currency currency) {
        try (var in = new DataInputStream(
                new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes))))) {
            var left = in.readInt();
            var items = new ArrayList<UnitItem>(left);
            for (; left > 0; left--) {
                items.add(new UnitItem(
                        UnitItem.Kind.values()[in.readByte()],
                        in.readUTF(),
                        in.readLong(),
                        new BigDecimal(in.readUTF()),
                        Money.ofMinor(BigInteger.valueOf(in.readLong()), currency)));
            }
            return items;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import java.nio.file.Path;
import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.TupleMap;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeParams;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.query.TxnType;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.SystemTDB;

/**
 * Makes an empty index of a filled one: its tuples are sorted, and the B+ tree is built from its
 * leaves up, each page full, as by Jena's {@code tdb2.xloader}. Putting them one by one takes
 * several times as long, and leaves pages half empty.
 */
final class PackedIndex {
  /** So many tuples are sorted in memory. */
  private static final int MOST = 200_000;

  private PackedIndex() {}

  /**
   * Fills an index, in a transaction of its own thread.
   *
   * @param from the first index of a table, whose order is that of its tuples
   * @param folder where what is too much for memory is sorted
   */
  static void make(TupleIndex from, TupleIndex to, Path folder) {
    // Several threads read the same index: a commit of it is not safe for that, the end of a
    // reading is.
    Transaction reading = begin(from, TxnType.READ);
    Transaction transaction = begin(to, TxnType.WRITE);
    BPlusTree source = tree(from);
    BPlusTree target = tree(to);
    int length = source.getRecordFactory().keyLength();
    try (KeySort keys = new KeySort(folder, to.getName(), length, MOST)) {
      Iterator<Record> all = source.iterator();
      while (all.hasNext()) {
        keys.add(ordered(all.next().getKey(), to.getMapping()));
      }
      pack(keys.sorted(), target);
      transaction.commit();
      transaction.end();
      reading.end();
    } catch (RuntimeException | Error e) {
      giveUp(transaction);
      giveUp(reading);
      throw e;
    }
  }

  private static Transaction begin(TupleIndex index, TxnType type) {
    TransactionCoordinator coordinator = CoLib.newCoordinator();
    CoLib.add(coordinator, index);
    CoLib.start(coordinator);
    return coordinator.begin(type);
  }

  /** The file goes; what is to be told is why. */
  private static void giveUp(Transaction transaction) {
    try {
      transaction.abort();
      transaction.end();
    } catch (RuntimeException | InternalError e) {
      return; // of what has failed already
    }
  }

  private static BPlusTree tree(TupleIndex index) {
    return (BPlusTree) ((TupleIndexRecord) index.baseTupleIndex()).getRangeIndex();
  }

  /** The key of the same tuple in another order. */
  private static byte[] ordered(byte[] key, TupleMap order) {
    byte[] ordered = new byte[key.length];
    for (int i = 0; i < order.length(); i++) {
      System.arraycopy(
          key, order.getSlotIdx(i) * NodeId.SIZE, ordered, i * NodeId.SIZE, NodeId.SIZE);
    }
    return ordered;
  }

  private static void pack(Iterator<byte[]> keys, BPlusTree to) {
    RecordFactory records = to.getRecordFactory();
    int order = BPlusTreeParams.calcOrder(SystemTDB.BlockSize, records);
    BPlusTreeRewriter.packIntoBPlusTree(
        Iter.map(keys, records::create),
        new BPlusTreeParams(order, records),
        records,
        to.getStateManager().getBufferChannel(),
        to.getNodeManager().getBlockMgr(),
        to.getRecordsMgr().getBlockMgr());
  }
}

/** What a central in memory knows of itself, of the offices and of the devices. */
import type { KeptNetwork } from '../../sync/central/kept-network.ts';
import type { UndoableWrites } from '../undoable-writes.ts';
import type { CentralTables } from './tables.ts';

export function keepNetwork(tables: CentralTables, { put }: UndoableWrites): KeptNetwork {
  const { offices, devices, facts, ownStream, losses, declarations } = tables;
  return {
    epoch: () => facts.get('epoch') ?? 0,
    saveEpoch: (epoch) => put(facts, 'epoch', epoch),
    addLoss: (loss, epoch, atMs) => put(losses, losses.size + 1, { ...loss, epoch, atMs }),
    ownStream: () => ownStream.get('stream') ?? null,
    saveOwnStream: (stream) => put(ownStream, 'stream', stream),
    officesIn: (municipality) =>
      [...offices.values()]
        .filter((office) => office.municipality === municipality)
        .map(({ code }) => code)
        .sort((a, b) => a - b),
    officeOfDevice: (device) => devices.get(device) ?? null,
    referenceVersion: (office) => offices.get(office)?.version ?? 0,
    declaredMs: (device) => declarations.get(device)?.serverMs ?? null,
    saveDeclaration: (device, said, serverMs) => put(declarations, device, { ...said, serverMs }),
  };
}

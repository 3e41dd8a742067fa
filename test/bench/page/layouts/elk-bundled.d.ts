// biome-ignore-all lint/style/noDefaultExport: it is what elkjs has
/** The part of elkjs that is used here; the declarations it ships do not hold. */
interface ElkNode {
  readonly id: string;
  readonly x?: number;
  readonly width?: number;
  readonly height?: number;
  readonly layoutOptions?: Readonly<Record<string, string>>;
  readonly children?: readonly ElkNode[];
  readonly edges?: ReadonlyArray<{
    readonly id: string;
    readonly sources: readonly string[];
    readonly targets: readonly string[];
  }>;
}

export default class Elk {
  layout(graph: ElkNode): Promise<ElkNode>;
}

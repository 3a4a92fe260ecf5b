/** A file that the server offers: the sample's plan, its received reports, its summary. */
export interface SampleFile {
  /** Path inside the sample's folder, with `/`. */
  readonly path: string;
  readonly name: string;
  readonly address: string;
  readonly isReceived: boolean;
}

/** What the server tells the page at its start. */
export interface Setup {
  /** Address of the add-in's page; null without one. */
  readonly addin: string | null;
  readonly samples: readonly SampleFile[];
  /** Path of the sample to open at first. */
  readonly first: string | null;
}

/** Reads `setup.json` of the server. */
export async function loadSetup(): Promise<Setup> {
  const answer = (await (await fetch("setup.json")).json()) as {
    addin: string | null;
    first: string | null;
    samples: readonly string[];
  };
  return {
    addin: answer.addin,
    first: answer.first,
    samples: answer.samples.map((path) => ({
      path,
      name: path.slice(path.lastIndexOf("/") + 1),
      address: `sample/${path.split("/").map(encodeURIComponent).join("/")}`,
      isReceived: path.includes("da-nhan/"),
    })),
  };
}

export async function loadFile(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

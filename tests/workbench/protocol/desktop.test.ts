import { describeContract } from "./contract";

describeContract("window.external (desktop)", { profile: "desktop" });

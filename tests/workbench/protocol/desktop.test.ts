import { describeContract } from "./contract";
import { describeEvents } from "./events";

describeContract("window.external (desktop)", { profile: "desktop" });
describeEvents("window.external (desktop)", { profile: "desktop" });

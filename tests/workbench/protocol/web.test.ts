import { describeContract } from "./contract";
import { describeEvents } from "./events";

describeContract("messages between frames (web)", { profile: "web" });
describeEvents("messages between frames (web)", { profile: "web" });

import { describeContract } from "./contract";

describeContract("messages between frames (web)", { profile: "web" });
